import type { TextRange } from '../base/textRange';
import type { LineProblem } from '../documents/problem';
import { endOfWord, type Retyped, type ShellPart, type WordPart } from '../shell/parts';
import { readShell } from '../shell/reader';
import { type Call, callIn, type Command, commandsOf } from './commands';
import { fencedPart } from './fence';
import { isLocalProgram } from '../shell/program';
import { Settings } from './settings';
import { spoken } from './spoken';
import { assignedName, takeAssignment, takeVariables } from './variables';
import { settingsOfWrappers, wrapperAt } from './wrappers';

/** The command of the AWS CLI in a copied text, and what was found around it. */
export interface PastedCommand {
  readonly ok: true;
  /** The words after the program. */
  readonly words: readonly WordPart[];
  /** The program is in the text. */
  readonly called: boolean;
  readonly settings: Settings;
  /** The names of what is left out; without the variables that `settings` has no use for. */
  readonly leftOut: readonly string[];
  /** The characters that were read otherwise than they stand there. */
  readonly retyped: Retyped;
}

export type ReadPasted = PastedCommand | { readonly ok: false; readonly problem: LineProblem };

/** A line, and where it is in the text. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Returns the offset in the text of an offset in the line. */
  readonly offsetOf: (index: number) => number;
}

type Found = { readonly words: readonly WordPart[]; readonly called: boolean } | LineProblem;

/** The place of LocalStack's `awslocal`. */
const localEndpoint = 'http://localhost:4566';
const deepest = 3;
/** The first word of a command, in a line that follows another. */
const nextCommand = /^(?:[A-Za-z_.~/\\][\w.~/\\:+-]*$|[A-Z_][A-Z0-9_]*=)/;
/** Words of the command before. Behind a prompt what a command prints can follow. */
const sameCommand = /^(?:--?[A-Za-z]|[a-z]\w*=)/i;
/** A prompt of one character, or the mark of a list. */
const shortPrompt = /^(?:[-$%#>❯➜*•]|\d+[.)]?)$/;

/** Tells whether a word is a prompt, or the mark of a list: `$`, `jo@host:~#`, `~/work%`, `1.`. */
function isPrompt(word: string): boolean {
  const at = word.indexOf('@', 1);
  return (
    shortPrompt.test(word) ||
    (!/\s/.test(word) && (/[$%❯➜]$/.test(word) || (/[#>]$/.test(word) && at > 0 && at < word.length - 2)))
  );
}

/**
 * Finds the command of the AWS CLI in a text as runbooks and terminals have them: with prompts, fences, variables,
 * programs that run it, redirections, and other commands before and after it. Nothing of that is run.
 */
export function readPasted(text: string): ReadPasted {
  return new PastedReader(text).read();
}

class PastedReader {
  readonly #text: string;
  readonly #settings = new Settings();
  readonly #leftOut: string[] = [];
  /** Words that hold others. */
  readonly #holders: WordPart[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): ReadPasted {
    const { at, around } = fencedPart(this.#text);
    const { start } = at;
    this.#leaveOut(...around.filter((range) => range.end <= start));
    const found = this.#readLine({ text: this.#text.slice(0, at.end), start, offsetOf: (index) => index }, 0);
    this.#leaveOut(...around.filter((range) => range.start >= at.end));
    if ('code' in found) {
      return { ok: false, problem: found };
    }
    const read = [...this.#holders, ...found.words];
    const retyped = {
      quotes: read.some((word) => word.retyped.quotes),
      dashes: read.some((word) => word.retyped.dashes),
    };
    return { ok: true, ...found, settings: this.#settings, leftOut: this.#leftOut, retyped };
  }

  #readLine(line: Line, depth: number): Found {
    const parts = readShell(line.text, { start: line.start, pasted: true });
    const commands = commandsOf(parts.map((part) => lifted(part, line.offsetOf)));
    const calls = commands.map(({ words }) => callIn(words, takeVariables(words, new Settings()), this.#text));
    const chosen = choice(commands, calls);
    const command = commands[chosen];
    if (!command) {
      const problem = commands.flatMap(({ words }) => words).find((word) => word.problem)?.problem;
      commands.forEach((one) => this.#takeBefore(one));
      return problem ?? { words: [], called: false };
    }
    commands.slice(0, chosen).forEach((one) => this.#takeBefore(one));
    const found = this.#readCommand(command, calls[chosen], depth);
    this.#leaveOut(...command.redirects.map((redirect) => redirect.at));
    const end = line.text.length === line.start ? line.start : line.offsetOf(line.text.length - 1) + 1;
    return this.#lostBehind(command, commands.slice(chosen + 1), end) ?? found;
  }

  #takeBefore({ words, end }: Command): void {
    const rest = afterPrompt(words.slice(takeVariables(words, this.#settings)));
    const [first] = rest;
    const last = rest.at(-1);
    if (first && last) {
      if (wrapperAt(rest.slice(0, 2)) >= 0) {
        settingsOfWrappers(rest, this.#settings);
      }
      this.#leaveOut({ start: first.at.start, end: end?.sign.startsWith('|') ? end.at.end : last.at.end });
    }
  }

  #readCommand({ words }: Command, call: Call | undefined, depth: number): Found {
    const after = takeVariables(words, this.#settings);
    if (call?.kind === 'inside' && depth < deepest) {
      return this.#readInside(words, after, call, depth);
    }
    const program = call?.kind === 'here' ? call.program : after - 1;
    const called = words[program];
    const given = words.slice(program + 1);
    if (called && program >= after) {
      this.#takeWrapper(words.slice(after, program));
      this.#takeLocal(words.slice(after, program), called);
    }
    return given.find((word) => word.problem)?.problem ?? { words: given, called: program >= after };
  }

  /** Reads the command that a word holds: `bash -c "aws …"`, `assume dev --exec "aws …"`. */
  #readInside(
    words: readonly WordPart[],
    after: number,
    call: Extract<Call, { kind: 'inside' }>,
    depth: number,
  ): Found {
    const holder = words[call.word];
    if (!holder) {
      return { words: [], called: false };
    }
    const inner = endOfWord(holder, call.from);
    const line = { text: inner.text, start: 0, offsetOf: (index: number): number => inner.offsetOf(index) };
    this.#holders.push(holder);
    this.#takeWrapper(words.slice(after));
    return holder.problem ?? this.#readLine(line, depth + 1);
  }

  /** Takes what the words before the program say, and names them. */
  #takeWrapper(words: readonly WordPart[]): void {
    const outer = words.slice(0, Math.max(wrapperAt(words), 0));
    this.#takeAssignments(outer);
    settingsOfWrappers(words, this.#settings);
    this.#takeAssignments(words.slice(outer.length));
    const named = afterPrompt(words).filter((word, index, all) => {
      const [assigned, next] = [word, all[index + 1]].map(
        (one) => one !== undefined && assignedName(one) !== undefined,
      );
      return !assigned && !(next && /^(?:-e|--env)$/.test(word.text)) && !this.#holders.includes(word);
    });
    const name = named.map(({ at }) => this.#text.slice(at.start, at.end)).join(' ');
    if (!/^(?:\S*\/)?env$|^$/.test(name)) {
      this.#leftOut.push(spoken(name));
    }
  }

  #takeAssignments(words: readonly WordPart[]): void {
    words.forEach((word, index) => {
      const before = words[index - 1]?.text ?? '';
      if (before === '-u' && /^AWS_\w+$/.test(word.text)) {
        this.#settings.unset(word.text);
      } else {
        takeAssignment(word, this.#settings);
      }
    });
  }

  #takeLocal(before: readonly WordPart[], program: WordPart): void {
    const local = before.some(({ text }) => text === 'lstk');
    if (local || isLocalProgram(program.text, this.#text.slice(program.at.start, program.at.end))) {
      const endpoint = { ...program, text: localEndpoint, offsetOf: () => program.at.start };
      this.#settings.fallback('--endpoint-url', endpoint, local ? 'lstk' : 'awslocal');
    }
  }

  /**
   * Returns the names of what comes after the command. If the next line may belong to it, because nothing says that it
   * is a command of its own, that is a problem.
   */
  #lostBehind({ end }: Command, later: readonly Command[], lineEnd: number): LineProblem | undefined {
    const next = later.find(({ words, redirects }) => words.length > 0 || redirects.length > 0);
    if (end === undefined || (next === undefined && /^[;\n]/.test(end.sign))) {
      return undefined;
    }
    const first = afterPrompt(next?.words ?? [])[0];
    const word = first?.text ?? '';
    if (end.sign === '\n' && (end.prompted ? sameCommand.test(word) : !nextCommand.test(word))) {
      return { code: 'shellSyntax', found: '\n', at: end.at };
    }
    this.#leaveOut({ start: end.sign === '\n' ? end.at.end : end.at.start, end: lineEnd });
    return undefined;
  }

  #leaveOut(...ranges: readonly TextRange[]): void {
    const pieces = ranges.map(({ start, end }) => spoken(this.#text.slice(start, end)));
    this.#leftOut.push(...pieces.filter((piece) => piece !== ''));
  }
}

/** Returns the command that asks for sessions, else the first of the AWS CLI, else the first one; -1 for none. */
function choice(commands: readonly Command[], calls: readonly (Call | undefined)[]): number {
  const describing = commands.findIndex(
    ({ words }, index) => calls[index] && words.some(({ text }) => /(?:^|\s)describe-sessions(?:\s|$)/.test(text)),
  );
  const options = calls.findIndex((call) => call?.kind === 'here' && call.program < 0);
  const any = calls.findIndex((call) => call !== undefined);
  const other = commands.findIndex(({ words }) => takeVariables(words, new Settings()) < words.length);
  return [describing, options, any, other].find((index) => index >= 0) ?? -1;
}

function afterPrompt(words: readonly WordPart[]): readonly WordPart[] {
  const first = words.findIndex(({ text }) => !isPrompt(text));
  return first < 0 ? [] : words.slice(first);
}

/** Returns a part of a line within the text, if it is there. */
function lifted(part: ShellPart, offsetOf: (index: number) => number): ShellPart {
  const range = ({ start, end }: TextRange): TextRange => ({
    start: offsetOf(start),
    end: end > start ? offsetOf(end - 1) + 1 : offsetOf(end),
  });
  switch (part.kind) {
    case 'word':
      return {
        ...part,
        at: range(part.at),
        offsetOf: (index) => {
          const inLine = part.offsetOf(index);
          return inLine >= part.at.end ? range(part.at).end : offsetOf(inLine);
        },
        problem: part.problem && { ...part.problem, at: range(part.problem.at) },
      };
    case 'operator':
      return { ...part, at: range(part.at) };
    case 'redirect':
      return { ...part, at: range(part.at), sign: offsetOf(part.sign) };
  }
}
