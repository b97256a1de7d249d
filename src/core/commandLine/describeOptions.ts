import { parseKnown, type Parsed } from './argparse';
import { type CommandProblem, RefusedCommand, refusedEnd, refusedWord, type Word, wholeOf } from './commandProblem';
import { type DescribeParameters, readParameters } from './describeParameters';
import type { DescribeInvocation, Globals, Invocation } from './invocation';
import { describeOptions } from './options';
import { OptionTexts, type ReadFile } from './optionText';
import { pagingMember, pagingOptions, readPaging, tells } from './pagingOptions';
import { memberOf, type SourceMap, sourceMap } from '../documents/source';
import { requestProblems, toRequest } from '../documents/validate';

/** The global options and what else stands before the operation's own words. */
export interface Asked {
  readonly globals: Globals;
  readonly paginate: boolean;
  /** The number of words the whole command line has. */
  readonly words: number;
  readonly readFile: ReadFile;
}

/**
 * Reads the words after `describe-sessions`. `atRequest` is called when only the request itself can still be wrong.
 * Throws a `RefusedCommand`.
 */
export function describeInvocation(words: readonly Word[], asked: Asked, atRequest: () => void): Invocation {
  if (words.length === 1 && words[0]?.text === 'help') {
    return { kind: 'help' };
  }
  const parsed = parseKnown(words, describeOptions, { takes: 'optional', accept: () => undefined });
  expectState(parsed, words, asked);
  if (parsed.positional?.text === 'help') {
    return { kind: 'help' };
  }
  expectKnown([...parsed.rest, ...(parsed.positional?.text ? [parsed.positional] : [])]);
  const paginate = pagedByOptions(parsed, asked);
  const texts = new OptionTexts(asked.readFile, asked.words);
  const parameters = readParameters(parsed, texts);
  const skeleton = skeletonOf(parsed);
  if (skeleton === 'input' || skeleton === 'yaml-input') {
    return { kind: 'skeleton', globals: asked.globals, skeleton };
  }
  atRequest();
  const described = describeRequest(parsed, parameters, paginate && skeleton === undefined, texts, asked.globals);
  return skeleton === 'output' ? { kind: 'skeleton', globals: asked.globals, skeleton } : described;
}

function skeletonOf({ given }: Parsed): string | undefined {
  const option = given.get('--generate-cli-skeleton');
  return option && (option.values[0]?.text ?? 'input');
}

/**
 * Expects a state, unless `--cli-input-…` may bring it or a skeleton needs none: but only if their names stand alone
 * and in full.
 */
function expectState({ given }: Parsed, words: readonly Word[], asked: Asked): void {
  const at = words.findIndex(({ text }) => text === '--generate-cli-skeleton');
  const free =
    words.some(({ text }) => text === '--cli-input-json' || text === '--cli-input-yaml') ||
    (at >= 0 && words[at + 1]?.text !== 'output');
  if (!free && !given.has('--state')) {
    throw refusedEnd(asked.words, (place) => ({ code: 'missingOptions', options: ['--state'], at: place }));
  }
}

function expectKnown(words: readonly Word[]): void {
  const [first] = words;
  if (first) {
    throw refusedWord(first, (at) => ({ code: 'unknownOptions', words: words.map(({ text }) => text), at }));
  }
}

/** Tells whether the options leave paging on. */
function pagedByOptions(parsed: Parsed, { paginate }: Asked): boolean {
  const on = paginate && !parsed.given.has('--next-token') && !parsed.given.has('--max-results');
  const telling = on ? [] : pagingOptions(parsed).filter(tells);
  const [first] = telling;
  if (first) {
    throw refusedWord(first[1].option, (at) => ({ code: 'pagingOff', options: telling.map(([name]) => name), at }));
  }
  return on;
}

function describeRequest(
  parsed: Parsed,
  parameters: DescribeParameters,
  paginate: boolean,
  texts: OptionTexts,
  globals: Globals,
): DescribeInvocation {
  const options = pagingOptions(parsed);
  const request = options.length > 0 ? without(parameters.request, pagingMember) : parameters.request;
  const odd = request.entries.find((entry) => entry.odd);
  if (odd) {
    throw texts.refused({ code: 'nameNotText', at: odd.nameAt }, 255);
  }
  const manual = memberOf(request, 'MaxResults') ?? memberOf(request, 'NextToken');
  const paged = paginate && !manual ? readPaging(parsed, parameters, texts) : undefined;
  const asked = paged ? without(request, pagingMember) : request;
  const members = requestProblems(paged ? sourceMap([...asked.entries, ...paged.added], asked.at) : asked).map(
    (problem) => texts.texts.locate(problem, texts.words),
  );
  const unused = paged ? [] : unusedOptions(options);
  const described: DescribeInvocation = {
    kind: 'describe',
    globals,
    request: toRequest(asked),
    paging: paged?.paging,
  };
  if (members.length + unused.length > 0) {
    throw new RefusedCommand([...members, ...unused], 252, unused.length > 0 ? undefined : described);
  }
  return described;
}

function unusedOptions(options: ReturnType<typeof pagingOptions>): readonly CommandProblem[] {
  const [first] = options;
  if (!first) {
    return [];
  }
  const word = first[1].option;
  const problem = { code: 'pagingOff', options: options.map(([name]) => name), at: wholeOf(word) } as const;
  return [{ problem, word: word.index, file: undefined }];
}

function without(map: SourceMap, name: string): SourceMap {
  return { ...map, entries: map.entries.filter((entry) => entry.name !== name) };
}
