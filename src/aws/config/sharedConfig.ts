import { badConfig, type Placed } from './location';
import { type IniSection, type IniValue, readIni } from './ini';
import { posixWords } from './words';

/** The name of the profile that counts if none is named. */
export const defaultProfile = 'default';

/** An entry of a file. */
export interface Entry {
  readonly value: IniValue;
  readonly file: string;
  /** The number of the line, from 1. */
  readonly line: number;
}

/** Entries by lower-case name. */
export type Entries = ReadonlyMap<string, Entry>;

/** Entries of a profile in the two files: each for itself, and the config file's entries overlaid with the other's. */
export interface ProfileViews {
  readonly config: Entries;
  readonly credentials: Entries;
  readonly merged: Entries;
}

/** A shared file: its path as it was opened, and its text; empty if it is not there. */
export interface SharedFile {
  readonly path: string;
  readonly text: string;
  /** The reason why there is no text though there is a file. */
  readonly problem?: string;
}

/** A file that cannot be used. The AWS CLI then refuses every command, whatever else there is. */
export interface FileProblem {
  readonly file: string;
  /** The message, with the line and column if it is the text that is wrong. */
  readonly message: string;
}

/** Contents of the shared config and credentials files. */
export interface SharedConfig {
  /** The profiles by name: those of the config file as written, then those that only the credentials file has. */
  readonly profiles: ReadonlyMap<string, ProfileViews>;
  readonly ssoSessions: ReadonlyMap<string, Entries>;
  /** Sections `[services name]` by name. */
  readonly services: ReadonlyMap<string, Entries>;
  readonly files: { readonly config: string; readonly credentials: string };
  readonly problems: readonly FileProblem[];
}

/** Reads the texts of both files as the AWS CLI does. Never throws: a file that cannot be used is a problem. */
export function sharedConfigOf(config: SharedFile, credentials: SharedFile): SharedConfig {
  const problems: FileProblem[] = [];
  const titled = titledSections(sectionsOf(config, problems), config.path);
  const plain = new Map(
    sectionsOf(credentials, problems).map((section) => [section.title, entriesOf(section, credentials.path)]),
  );
  const names = new Set([...titled.profiles.keys(), ...plain.keys()]);
  return {
    profiles: new Map([...names].map((name) => [name, viewsOf(titled.profiles.get(name), plain.get(name))])),
    ssoSessions: titled.ssoSessions,
    services: titled.services,
    files: { config: config.path, credentials: credentials.path },
    problems,
  };
}

/**
 * Insists on files that the AWS CLI could read.
 *
 * @throws FailureError `badConfig` with file and line
 */
export function insistOnReadable({ problems }: SharedConfig): void {
  const [first] = problems;
  if (first !== undefined) {
    throw badConfig(first.message, first.file);
  }
}

/**
 * Returns the text of an entry; undefined if it is not there.
 *
 * @throws FailureError `badConfig` for a block of entries in its place
 */
export function entryText(entries: Entries | undefined, name: string): Placed | undefined {
  const entry = entries?.get(name);
  if (entry === undefined) {
    return undefined;
  }
  const place = { entry: name, file: entry.file, line: entry.line };
  if (typeof entry.value !== 'string') {
    throw badConfig(`${name} is a text, not a block of indented entries (${entry.file}:${entry.line})`, entry.file);
  }
  return { text: entry.value, place };
}

function sectionsOf({ path, text, problem }: SharedFile, problems: FileProblem[]): readonly IniSection[] {
  if (problem !== undefined) {
    problems.push({ file: path, message: `${path} ${problem}` });
    return [];
  }
  const read = readIni(text);
  if ('problem' in read) {
    const { line, column, reason } = read.problem;
    problems.push({ file: path, message: `${path}:${line}:${column}: ${reason}` });
    return [];
  }
  return read.sections;
}

/** Sections of a config file by what they are about. A later section of one name replaces an earlier one as a whole. */
function titledSections(
  sections: readonly IniSection[],
  file: string,
): Readonly<Record<'profiles' | 'ssoSessions' | 'services', ReadonlyMap<string, Entries>>> {
  const profiles = new Map<string, Entries>();
  const ssoSessions = new Map<string, Entries>();
  const services = new Map<string, Entries>();
  for (const section of sections) {
    const { title } = section;
    const kinds = [
      ['profile', profiles],
      ['sso-session', ssoSessions],
      ['services', services],
    ] as const;
    const [, found] = kinds.find(([beginning]) => title.startsWith(beginning)) ?? [];
    const name = found === undefined ? undefined : secondOfTwo(posixWords(title));
    if (found !== undefined && name !== undefined) {
      found.set(name, entriesOf(section, file));
    } else if (title === defaultProfile) {
      profiles.set(defaultProfile, entriesOf(section, file));
    }
  }
  return { profiles, ssoSessions, services };
}

function secondOfTwo(words: readonly string[] | undefined): string | undefined {
  return words?.length === 2 ? words[1] : undefined;
}

function entriesOf({ entries }: IniSection, file: string): Entries {
  return new Map([...entries].map(([name, { value, line }]) => [name, { value, line, file }]));
}

function viewsOf(config: Entries = new Map(), credentials: Entries = new Map()): ProfileViews {
  return { config, credentials, merged: new Map([...config, ...credentials]) };
}
