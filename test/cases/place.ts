import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Case, type CaseFile, textOf } from './case';
import type { Endpoint } from './endpoint';

/** Where a case runs: what its placeholders stand for. */
export interface Place {
  /** The home folder, an absolute path. */
  readonly home: string;
  readonly endpoint: Pick<Endpoint, 'port' | 'tlsPort' | 'authority'>;
}

const ofAuthority = /\{(?:TLS_PORT|CA|CA_PEM|EC_KEY)\}/;

/** Whether a case has placeholders that only an endpoint with an authority can fill in. */
export function needsAuthority(one: Case): boolean {
  return ofAuthority.test(JSON.stringify(one));
}

/** A text with its placeholders filled in; those with a dollar sign before them are variables, and stay. */
export function filled(text: string, { home, endpoint }: Place): string {
  const { port, tlsPort, authority } = endpoint;
  return text
    .replaceAll('{CA_PEM}', () => authority?.certificate ?? '')
    .replaceAll('{EC_KEY}', () => JSON.stringify(authority?.ecKey ?? '').slice(1, -1))
    .replaceAll(/(?<!\$)\{HOME\}/g, () => home)
    .replaceAll('{PORT}', String(port))
    .replaceAll('{TLS_PORT}', String(tlsPort))
    .replaceAll('{CA}', () => authority?.file ?? '');
}

/** The reverse of {@link filled}, for what differs from run to run in a case's words. */
export function emptied(text: string, { home, endpoint }: Place): string {
  const short = text.replaceAll(home, '{HOME}');
  return endpoint.authority ? short.replaceAll(endpoint.authority.file, '{CA}') : short;
}

/** Writes the files of a case below the home folder. */
export function writeFiles(files: Case['files'], place: Place): void {
  for (const [name, file] of Object.entries(files)) {
    const path = join(place.home, ...name.split('/'));
    if (isFolder(file)) {
      mkdirSync(path, { recursive: true });
    } else {
      mkdirSync(dirname(path), { recursive: true });
      const mode = typeof file === 'object' && 'mode' in file ? file.mode : undefined;
      writeFileSync(path, bytesOf(file, place), mode === undefined ? {} : { mode: parseInt(mode, 8) });
    }
  }
}

function isFolder(file: CaseFile): file is Extract<CaseFile, { dir: true }> {
  return typeof file === 'object' && 'dir' in file;
}

function bytesOf(file: Exclude<CaseFile, { dir: true }>, place: Place): Buffer {
  if (typeof file === 'string' || Array.isArray(file)) {
    return Buffer.from(filled(textOf(file), place));
  }
  if ('base64' in file) {
    return Buffer.from(file.base64, 'base64');
  }
  if ('json' in file) {
    return Buffer.from(filled(JSON.stringify(file.json), place));
  }
  const text = filled(textOf(file.text), place);
  if (file.encoding === undefined) {
    return Buffer.from(text);
  }
  const utf16 = Buffer.from(`\u{FEFF}${text}`, 'utf16le');
  return file.encoding === 'utf-16be' ? utf16.swap16() : utf16;
}

/** The variables of a case, and no others. */
export function environmentOf({ env = {} }: Case, place: Place): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string | null>> = {
    PATH: process.env['PATH'] ?? '',
    HOME: place.home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:{PORT}',
    HTTPS_PROXY: 'http://127.0.0.1:{PORT}',
    NO_PROXY: '127.0.0.1,localhost',
    ...env,
  };
  const set = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(set.map(([name, value]) => [name, filled(value, place)]));
}
