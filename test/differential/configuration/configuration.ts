import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file below the home folder holds; in the encoding that is named, or a folder of that name. */
export type Content =
  | string
  | { readonly text: string; readonly encoding: 'latin1' | 'utf16le' }
  | { readonly text: string; readonly mode: number }
  | { readonly folder: true };

/**
 * All that decides who asks, and where. In every text `{HOME}`, `{PORT}` (of the loopback) and `{NOW+3600}` (a date so
 * many seconds from now, without a zone) are filled in.
 */
export interface Configuration {
  /** Path below the home folder → what is there. */
  readonly files: Readonly<Record<string, Content>>;
  /** Variables beside those that every run has; undefined takes one of those away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Words behind `ssm describe-sessions --state Active`, options with their values. */
  readonly words: readonly (readonly string[])[];
}

/** What the placeholders of a configuration stand for. */
export interface Place {
  /** The home folder, and the working folder. */
  readonly home: string;
  readonly port: number;
  /** The certificate of the loopback's authority. */
  readonly authority: string;
}

/** A text with its placeholders filled in; `${HOME}` is none. */
function filled(text: string, { home, port }: Place): string {
  return text
    .replaceAll(/(?<!\$)\{HOME\}/g, home)
    .replaceAll('{PORT}', String(port))
    .replaceAll(/\{NOW([+-]\d+)\}/g, (_, seconds) =>
      new Date(Date.now() + Number(seconds) * 1000).toISOString().replace(/\..*$/, ''),
    );
}

/** Makes the home folder what the configuration says, and nothing else. */
export function settle(configuration: Configuration, place: Place): void {
  mkdirSync(place.home, { recursive: true });
  for (const name of readdirSync(place.home)) {
    rmSync(join(place.home, name), { recursive: true });
  }
  for (const [name, content] of Object.entries(configuration.files)) {
    const path = join(place.home, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string') {
      writeFileSync(path, filled(content, place));
    } else if ('folder' in content) {
      mkdirSync(path, { recursive: true });
    } else if ('mode' in content) {
      writeFileSync(path, filled(content.text, place));
      chmodSync(path, content.mode);
    } else {
      writeFileSync(path, Buffer.from(filled(content.text, place), content.encoding));
    }
  }
}

/** The whole environment of a run. */
export function environmentOf({ env }: Configuration, place: Place): Record<string, string> {
  const proxy = `http://127.0.0.1:${place.port}`;
  const all: Readonly<Record<string, string | undefined>> = {
    PATH: `${place.home}/bin:/usr/bin:/bin`,
    HOME: place.home,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    COLUMNS: '80',
    AWS_PAGER: '',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_CA_BUNDLE: place.authority,
    HTTPS_PROXY: proxy,
    NO_PROXY: '127.0.0.1,localhost',
    ...env,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, filled(value, place)]])),
  );
}

/** All words behind `aws`. */
export function wordsOf({ words }: Configuration, place: Place): readonly string[] {
  return ['ssm', 'describe-sessions', '--state', 'Active', ...words.flat().map((word) => filled(word, place))];
}
