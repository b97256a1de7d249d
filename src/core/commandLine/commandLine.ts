import { parseKnown, type Parsed } from './argparse';
import {
  type CommandProblem,
  type CommandStage,
  RefusedCommand,
  refusedEnd,
  refusedWord,
  toWords,
  type Word,
} from './commandProblem';
import { describeInvocation } from './describeOptions';
import { type CheckQuery, readGlobals } from './globals';
import type { DescribeInvocation, Globals, Invocation } from './invocation';
import { firstOptions, globalOptions } from './options';
import type { ReadFile } from './optionText';

/** The things that the command line needs from outside. */
export interface CommandPorts {
  readonly readFile: ReadFile;
  readonly checkQuery: CheckQuery;
}

export interface CommandRefusal {
  readonly ok: false;
  readonly stage: CommandStage;
  /** The CLI's exit code: 252 for what was typed, 255 if the CLI stumbles over it. */
  readonly exitCode: 252 | 255;
  /** The problems, at least one; all that the CLI would report together. */
  readonly problems: readonly CommandProblem[];
  /** The global options, from stage `command` on. */
  readonly globals: Globals | undefined;
  /** The invocation if nobody checked the request's members; only if nothing else is wrong. */
  readonly unchecked?: DescribeInvocation;
}

export type CommandResult = { readonly ok: true; readonly invocation: Invocation } | CommandRefusal;

/** Reads the words after `aws`, the first of which (global options aside) is `ssm`, as CLI v2 does. Never throws. */
export function parseCommandLine(words: readonly string[], ports: CommandPorts): CommandResult {
  const progress: { stage: CommandStage; globals: Globals | undefined } = { stage: 'globals', globals: undefined };
  try {
    return { ok: true, invocation: read(toWords(words), ports, progress) };
  } catch (thrown) {
    if (thrown instanceof RefusedCommand) {
      const { exitCode, problems, unchecked } = thrown;
      return { ok: false, ...progress, exitCode, problems, ...(unchecked === undefined ? {} : { unchecked }) };
    }
    throw thrown;
  }
}

/**
 * Returns the command line with `parameter_validation` off: what lengths, types and missing members there are is for
 * AWS to judge. A member that the API does not have is refused all the same, but with the exit code of a failure.
 */
export function withoutValidation(result: CommandResult): CommandResult {
  if (result.ok || result.unchecked === undefined) {
    return result;
  }
  const unknown = result.problems.some(({ problem }) => problem.code === 'unknownMember');
  return unknown ? { ...result, exitCode: 255 } : { ok: true, invocation: result.unchecked };
}

/** Reads a command line. `progress` is how far it came when it throws a `RefusedCommand`. */
function read(
  words: readonly Word[],
  ports: CommandPorts,
  progress: { stage: CommandStage; globals: Globals | undefined },
): Invocation {
  const first = parseKnown(words, firstOptions);
  if (first.stopped) {
    return { kind: first.stopped };
  }
  expectNoPrompt(words);
  const main = parseKnown(words, globalOptions, { takes: 'one', accept: oneOf('command', ['ssm', 'help']) });
  if (main.stopped) {
    return { kind: main.stopped };
  }
  expectPositional(main, 'command', words.length);
  const globals = readGlobals(main, ports.checkQuery);
  if (main.positional?.text === 'help') {
    return { kind: 'help' };
  }
  progress.stage = 'command';
  progress.globals = globals;
  const service = parseKnown(main.rest, [], {
    takes: 'one',
    accept: oneOf('operation', ['describe-sessions', 'help']),
  });
  expectPositional(service, 'operation', words.length);
  if (service.positional?.text === 'help') {
    return { kind: 'help' };
  }
  const asked = { globals, paginate: !main.given.has('--no-paginate'), words: words.length, readFile: ports.readFile };
  return describeInvocation(service.rest, asked, () => {
    progress.stage = 'request';
  });
}

/** Expects that no prompt is asked for. Only the whole words count: an abbreviation asks for nothing. */
function expectNoPrompt(words: readonly Word[]): void {
  const on = words.find(({ text }) => text === '--cli-auto-prompt');
  const off = words.some(({ text }) => text === '--no-cli-auto-prompt');
  if (on && off) {
    throw refusedWord(on, (at) => ({ code: 'promptOnAndOff', at }));
  }
  if (on && !words.some(({ text }) => text === 'help' || text === '--version')) {
    throw refusedWord(on, (at) => ({ code: 'noPrompt', at }), 255);
  }
}

function oneOf(level: 'command' | 'operation', choices: readonly string[]): (word: Word) => void {
  return (word) => {
    if (!choices.includes(word.text)) {
      throw refusedWord(word, (at) => ({ code: 'unknownCommand', level, word: word.text, at }));
    }
  };
}

function expectPositional({ positional }: Parsed, level: 'command' | 'operation', words: number): void {
  if (!positional) {
    throw refusedEnd(words, (at) => ({ code: 'missingCommand', level, at }));
  }
}
