import { type Parsed, parseKnown } from './argparse';
import { RefusedCommand, refusedWord, toWords, type Word, wholeOf } from './commandProblem';
import type { Globals, OutputFormat } from './invocation';
import { globalOptions } from './options';
import { wholeNumber } from '../values/python';

/** A check of a JMESPath expression: what is wrong with it, and at which offset; undefined when nothing is. */
export type CheckQuery = (query: string) => { readonly message: string; readonly offset: number } | undefined;

/** Returns the global options that were given. Throws a `RefusedCommand` for the first that cannot be, in the CLI's order. */
export function readGlobals({ given }: Parsed, checkQuery: CheckQuery): Globals {
  const word = (name: string): Word | undefined => given.get(name)?.values[0];
  const query = word('--query');
  const endpointUrl = word('--endpoint-url');
  if (query) {
    expectQuery(query, checkQuery);
  }
  if (endpointUrl) {
    expectScheme(endpointUrl);
  }
  const readTimeout = wholeSeconds('--cli-read-timeout', word('--cli-read-timeout'));
  const connectTimeout = wholeSeconds('--cli-connect-timeout', word('--cli-connect-timeout'));
  return {
    profile: word('--profile')?.text === '' ? undefined : word('--profile')?.text,
    region: word('--region')?.text,
    endpointUrl: endpointUrl?.text,
    output: word('--output')?.text as OutputFormat | undefined,
    query: query?.text,
    color: (word('--color')?.text ?? 'auto') as Globals['color'],
    signRequest: !given.has('--no-sign-request'),
    verifySsl: !given.has('--no-verify-ssl'),
    caBundle: word('--ca-bundle')?.text,
    readTimeout,
    connectTimeout,
    debug: given.has('--debug'),
  };
}

/** Returns the names of the global options among words; none if the words cannot be read. */
export function givenGlobals(words: readonly string[]): ReadonlySet<string> {
  try {
    return new Set(parseKnown(toWords(words), globalOptions).given.keys());
  } catch (thrown) {
    if (thrown instanceof RefusedCommand) {
      return new Set();
    }
    throw thrown;
  }
}

function expectQuery(word: Word, checkQuery: CheckQuery): void {
  const wrong = checkQuery(word.text);
  if (wrong) {
    const whole = wholeOf(word);
    const start = Math.min(whole.start + wrong.offset, whole.end);
    const at = { start, end: Math.min(start + 1, whole.end) };
    const problem = { code: 'badQuery', query: word.text, message: wrong.message, at } as const;
    throw new RefusedCommand([{ problem, word: word.index, file: undefined }]);
  }
}

/**
 * Expects a scheme as Python's `urlsplit` finds it: letters, digits and `+-.` before the first colon, the first one a
 * letter.
 */
function expectScheme(word: Word): void {
  const url = word.text.replace(/^[\0-\x20]+/, '').replaceAll(/[\t\r\n]/g, '');
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) {
    throw refusedWord(word, (at) => ({ code: 'noScheme', value: word.text, at }));
  }
}

function wholeSeconds(option: string, word: Word | undefined): number | undefined {
  if (!word) {
    return undefined;
  }
  const seconds = wholeNumber(word.text);
  if (seconds === undefined) {
    throw refusedWord(word, (at) => ({ code: 'notAnInteger', option, value: word.text, strict: false, at }), 255);
  }
  return Number(seconds);
}
