import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Place } from './configuration';
import type { Asked } from './loopbackAws';

/** How one program ended with one configuration, and what it did on the way. */
export interface Outcome {
  readonly exit: number;
  /** Who asked and where, as the service saw it. */
  readonly stdout: string;
  /** For whoever looks at a difference; not compared. */
  readonly stderr: string;
  readonly asked: readonly Asked[];
  /** The words that each credential program got, the program's name first, in the order of the runs. */
  readonly ran: readonly (readonly string[])[];
  /** The tokens of IAM Identity Center that were renewed ({@link newTokens}). */
  readonly tokens: readonly string[];
}

/** Where credential programs write down that they ran. */
export const runsFile = 'runs';

/** A text in which the home folder has no name of its own. */
export function homeless(text: string, { home }: Place): string {
  return text.replaceAll(home, '{HOME}');
}

/** The words of each program that ran: words end with NUL, runs with an empty line. */
export function runsIn(place: Place): readonly (readonly string[])[] {
  const file = join(place.home, runsFile);
  if (!existsSync(file)) {
    return [];
  }
  return homeless(readFileSync(file, 'utf8'), place)
    .split('\0\n\n')
    .filter((run) => run !== '')
    .map((run) => run.split('\0'));
}

/** The tokens in the cache of sign-ins: file name → text. */
export function tokensIn({ home }: Place): ReadonlyMap<string, string> {
  const folder = join(home, '.aws', 'sso', 'cache');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The tokens that a run wrote: file, access token, names of all members. */
export function newTokens(before: ReadonlyMap<string, string>, place: Place): readonly string[] {
  return [...tokensIn(place)]
    .filter(([name, text]) => before.get(name) !== text)
    .map(([name, text]) => {
      const token = JSON.parse(text) as Readonly<Record<string, unknown>>;
      return `${name} ${String(token['accessToken'])} ${Object.keys(token).sort().join(' ')}`;
    });
}

/** Words of the runtime, or that nobody knows what went wrong: no file should lead there. */
const unknown = /Cannot read properties|is not (?:a function|iterable)|See the log|\[object Object\]/;

/** What of two outcomes differs, by name; empty where they are the same. `stderr`: ours has no reason. */
export function differences(theirs: Outcome, ours: Outcome): readonly string[] {
  const found = (['exit', 'stdout', 'asked', 'ran', 'tokens'] as const).filter(
    (name) => !isDeepStrictEqual(theirs[name], ours[name]),
  );
  return unknown.test(ours.stderr) ? [...found, 'stderr'] : found;
}
