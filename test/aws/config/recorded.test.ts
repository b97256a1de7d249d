import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type IniEntry, readIni } from '../../../src/aws/config/ini';
import { sharedConfigReader } from '../../../src/aws/config/readSharedConfig';
import { type Entries, sharedConfigOf } from '../../../src/aws/config/sharedConfig';
import { posixWords, windowsWords } from '../../../src/aws/config/words';
import { zonedTime } from '../../../src/aws/credentials/zonedTime';

/** What the AWS CLI's own readers made of texts; see the README beside the recordings. */
function recorded(name: string): unknown {
  return JSON.parse(readFileSync(join('test', 'golden', 'config', `${name}.json`), 'utf8'));
}

type RecordedValue = string | readonly (readonly [string, string])[];

interface RecordedFile {
  readonly text: string;
  readonly sections?: readonly (readonly [string, readonly (readonly [string, RecordedValue])[]])[];
  readonly profiles?: readonly (readonly [string, number])[];
  readonly sessions?: readonly (readonly [string, number])[];
  readonly services?: readonly (readonly [string, number])[];
  readonly refused?: string;
  readonly line?: number;
}

const written = (value: IniEntry['value']): RecordedValue => (typeof value === 'string' ? value : [...value]);

/** Names with the entries that they have, in an order that does not matter. */
function byName(found: ReadonlyMap<string, Entries>): unknown {
  return [...found].map(([name, entries]) => [
    name,
    sorted([...entries].map(([entry, { value }]) => [entry, written(value)])),
  ]);
}

function sorted<T extends readonly [string, unknown]>(pairs: readonly T[]): readonly T[] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a shared file', () => {
  const files = recorded('ini') as readonly RecordedFile[];

  it('has the sections and entries, or is refused, as the AWS CLI has it: 1 500 recorded texts', () => {
    expect(files.length).toBe(1500);
    for (const { text, sections, refused } of files) {
      const read = readIni(text);
      if ('problem' in read) {
        expect({ text, refused: refused !== undefined }).toEqual({ text, refused: true });
      } else {
        const entries = read.sections.map(({ title, entries: of }) => [
          title,
          sorted([...of].map(([name, { value }]) => [name, written(value)])),
        ]);
        expect({ text, entries }).toEqual({ text, entries: sections?.map(([title, of]) => [title, sorted(of)]) });
      }
    }
  });

  it('that is refused is so at the line at which the AWS CLI stops, if it says one', () => {
    const told = files.filter(({ refused, line }) => line !== undefined && refused !== 'noEntry');
    expect(told.length).toBeGreaterThan(100);
    for (const { text, line, refused } of told) {
      const read = readIni(text);
      // Ours stops at the first line that is wrong; of the AWS CLI's reasons a missing entry is the weakest.
      expect({
        text,
        line: 'problem' in read && read.problem.line <= (line ?? 0) && read.problem.line > 0,
        refused,
      }).toEqual({
        text,
        line: true,
        refused,
      });
    }
  });

  it('has the profiles, SSO sessions and services that its titles name', () => {
    for (const { text, sections, profiles = [], sessions = [], services = [] } of files) {
      if (sections !== undefined) {
        const config = sharedConfigOf({ path: 'config', text }, { path: 'credentials', text: '' });
        const named = (pairs: readonly (readonly [string, number])[]): unknown =>
          pairs.map(([name, index]) => [name, sorted(sections[index]?.[1] ?? [])]);
        const views = new Map([...config.profiles].map(([name, { merged }]) => [name, merged]));
        expect({ text, all: [byName(views), byName(config.ssoSessions), byName(config.services)] }).toEqual({
          text,
          all: [named(profiles), named(sessions), named(services)],
        });
      }
    }
  });

  it('of the credentials kind has a profile for each title', () => {
    for (const { text, sections } of files) {
      const { profiles } = sharedConfigOf({ path: 'config', text: '' }, { path: 'credentials', text });
      expect({ text, names: [...profiles.keys()] }).toEqual({ text, names: sections?.map(([title]) => title) ?? [] });
    }
  });
});

describe('bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ssm-bytes-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(recorded('bytes') as readonly (RecordedFile & { readonly base64: string })[])(
    'are read or refused as the AWS CLI does, but for a byte order mark: $base64',
    async ({ base64, sections }) => {
      const configFile = join(folder, 'config');
      const bytes = Buffer.from(base64, 'base64');
      writeFileSync(configFile, bytes);
      const { problems, profiles } = await sharedConfigReader(
        { configFile: join(folder, 'none'), credentialsFile: configFile },
        {},
      )();
      const marked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(problems.length === 0).toBe(sections !== undefined || marked);
      expect([...profiles.keys()]).toEqual(marked ? ['a'] : (sections?.map(([title]) => title) ?? []));
    },
  );
});

describe('words', () => {
  interface Words {
    readonly text: string;
    readonly words?: readonly string[];
  }

  it('are split as Python’s shlex does: 1 000 recorded texts', () => {
    const texts = recorded('shellWords') as readonly Words[];
    expect(texts.length).toBe(1000);
    expect(texts.map(({ text }) => ({ text, words: posixWords(text) }))).toEqual(
      texts.map(({ text, words }) => ({ text, words })),
    );
  });

  it('are split as the AWS CLI does on Windows: 500 recorded texts', () => {
    const texts = recorded('windowsWords') as readonly Words[];
    expect(texts.length).toBe(500);
    expect(texts.map(({ text }) => ({ text, words: windowsWords(text) }))).toEqual(
      texts.map(({ text, words }) => ({ text, words })),
    );
  });
});

describe('a date with its zone', () => {
  const dates = recorded('dates') as readonly {
    readonly text: string;
    readonly seconds?: number;
    readonly form: string;
  }[];
  // Two zones for one date: dateutil adds them up, and nobody writes it.
  const usual = dates.filter(({ form, text }) => form === 'iso' && !text.endsWith('Z+01:00'));

  it('is read to the millisecond as the AWS CLI reads it, in all forms that are written', () => {
    expect(usual.length).toBeGreaterThan(50);
    expect(usual.map(({ text }) => ({ text, at: zonedTime(text) }))).toEqual(
      usual.map(({ text, seconds }) => ({ text, at: seconds === undefined ? undefined : Math.floor(seconds * 1000) })),
    );
  });

  it('is never taken for another one than the AWS CLI takes it for', () => {
    for (const { text, seconds } of dates) {
      const at = zonedTime(text);
      expect({ text, fine: at === undefined || at === Math.floor((seconds ?? Number.NaN) * 1000) }).toEqual({
        text,
        fine: true,
      });
    }
  });
});
