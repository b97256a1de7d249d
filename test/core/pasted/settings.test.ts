import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '../../../src/core/pasted/settings';
import type { WordPart } from '../../../src/core/shell/parts';
import { readShell } from '../../../src/core/shell/reader';
import { awsCli } from '../../support/awsCli';

function word(text: string): WordPart {
  const [part] = readShell(`'${text}'`, { start: 0, pasted: true });
  if (part?.kind !== 'word') {
    throw new Error(`no word: ${text}`);
  }
  return part;
}

const nothing: ReadonlySet<string> = new Set();

function used(set: (settings: Settings) => void, given = nothing): Record<string, unknown> {
  const settings = new Settings();
  set(settings);
  return {
    used: Object.fromEntries(settings.used(given).map(({ option, value, from }) => [option, [value.text, from]])),
    unused: settings.unused(given),
  };
}

const variables = (...pairs: readonly (readonly [string, string])[]): ((settings: Settings) => void) => {
  return (settings) => pairs.forEach(([name, value]) => settings.variable(name, word(value)));
};

describe('The variables of a command', () => {
  it.each([
    ['AWS_PROFILE', '--profile'],
    ['AWS_DEFAULT_PROFILE', '--profile'],
    ['AWS_REGION', '--region'],
    ['AWS_DEFAULT_REGION', '--region'],
    ['AWS_DEFAULT_OUTPUT', '--output'],
    ['AWS_ENDPOINT_URL', '--endpoint-url'],
    ['AWS_ENDPOINT_URL_SSM', '--endpoint-url'],
    ['AWS_CA_BUNDLE', '--ca-bundle'],
  ])('are options: %s is %s', (name, option) => {
    expect(used(variables([name, 'x']))).toEqual({ used: { [option]: ['x', name] }, unused: [] });
    expect(used(variables([name, 'x']), new Set([option]))).toEqual({ used: {}, unused: [name] });
    expect(used(variables([name, '']))).toEqual({ used: {}, unused: [name] });
  });

  it('are only named where they are none, each once', () => {
    const set = variables(['AWS_PAGER', ''], ['AWS_SECRET_ACCESS_KEY', 's'], ['AWS_PAGER', 'less']);
    expect(used(set)).toEqual({ used: {}, unused: ['AWS_PAGER', 'AWS_SECRET_ACCESS_KEY'] });
  });

  it('outrank one another, in whatever order they stand', () => {
    const endpoint = { '--endpoint-url': ['b', 'AWS_ENDPOINT_URL_SSM'] };
    const pairs = [
      ['AWS_ENDPOINT_URL', 'a'],
      ['AWS_ENDPOINT_URL_SSM', 'b'],
    ] as const;
    expect(used(variables(...pairs))).toEqual({ used: endpoint, unused: ['AWS_ENDPOINT_URL'] });
    expect(used(variables(...pairs.toReversed()))).toEqual({ used: endpoint, unused: ['AWS_ENDPOINT_URL'] });
    expect(used(variables(['AWS_PROFILE', 'a'], ['AWS_PROFILE', 'b']))).toEqual({
      used: { '--profile': ['b', 'AWS_PROFILE'] },
      unused: [],
    });
  });

  it('count for nothing once they are taken away, or a program says otherwise', () => {
    const taken = used((settings) => {
      settings.variable('AWS_PROFILE', word('a'));
      settings.unset('AWS_PROFILE');
    });
    expect(taken).toEqual({ used: {}, unused: ['AWS_PROFILE'] });
    const wrapped = used((settings) => {
      settings.variable('AWS_PROFILE', word('a'));
      settings.program('--profile', word('b'), 'aws-vault');
    });
    expect(wrapped).toEqual({ used: { '--profile': ['b', 'aws-vault'] }, unused: ['AWS_PROFILE'] });
    const inside = used((settings) => {
      settings.program('--profile', word('b'), 'aws-vault');
      settings.variable('AWS_DEFAULT_PROFILE', word('c'));
    });
    expect(inside).toEqual({ used: { '--profile': ['c', 'AWS_DEFAULT_PROFILE'] }, unused: [] });
  });

  it('outrank what a program says where they do not', () => {
    const local = used((settings) => {
      settings.variable('AWS_ENDPOINT_URL', word('a'));
      settings.fallback('--endpoint-url', word('b'), 'awslocal');
    });
    expect(local).toEqual({ used: { '--endpoint-url': ['a', 'AWS_ENDPOINT_URL'] }, unused: [] });
  });
});

describe.skipIf(awsCli === undefined)('The variables of a command, beside the real CLI', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ssm-sessions-variables-'));
    writeFileSync(join(folder, 'config'), '[profile a]\nregion = r-a\n[profile b]\nregion = r-b\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What `aws configure list` says a setting is. */
  function said(setting: string, environment: Record<string, string>): string | undefined {
    const env = {
      ...environment,
      PATH: process.env['PATH'],
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const list = execFileSync(awsCli ?? '', ['configure', 'list'], { env, encoding: 'utf8' });
    return new RegExp(`^ *${setting} +(\\S+)`, 'm').exec(list)?.[1];
  }

  it.each([
    ['profile', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE'],
    ['region', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
  ])('rank as there: %s', (setting, one, other) => {
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const judged = said(setting, { [one]: first, [other]: second });
      expect(judged).toMatch(/^[ab]$/);
      expect(used(variables([one, first], [other, second]))).toMatchObject({
        used: { [`--${setting}`]: [judged, expect.any(String)] },
      });
      expect(used(variables([other, second], [one, first]))).toMatchObject({
        used: { [`--${setting}`]: [judged, expect.any(String)] },
      });
    }
  });
});
