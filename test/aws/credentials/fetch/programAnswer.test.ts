import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Credentials } from '../../../../src/aws/credentials/fetch/refreshing';
import { failureOf } from '../../../../src/core/base/failure';
import { failed, keys, now, programIn, run } from '../../../support/programs';

/** The credentials of a program that prints this, or why they are refused. */
async function printing(answer: unknown): Promise<Credentials | string> {
  const folder = programIn('cat "$0.json"');
  writeFileSync(join(folder, 'p.json'), typeof answer === 'string' ? answer : JSON.stringify(answer));
  return run(join(folder, 'p')).catch((thrown: unknown) => {
    expect(failureOf(thrown)).toMatchObject({ code: 'credentialProcess', profile: 'dev' });
    return failureOf(thrown).message.replace(join(folder, 'p'), 'p');
  });
}

describe('what a program prints', () => {
  it('may have blanks around it, and members that nobody knows', async () => {
    expect(await printing(` \n${JSON.stringify({ ...keys, Extra: 1 })}\n\n`)).toEqual({
      accessKeyId: 'AKIAPROC',
      secretAccessKey: 's',
    });
  });

  it('may have a token; null or empty is none', async () => {
    expect(await printing({ ...keys, SessionToken: 't' })).toMatchObject({ sessionToken: 't' });
    for (const SessionToken of [null, '', 1]) {
      expect(await printing({ ...keys, SessionToken })).not.toHaveProperty('sessionToken');
    }
  });

  it('may have the version 1.0, which is 1', async () => {
    expect(await printing('{"Version":1.0,"AccessKeyId":"A","SecretAccessKey":"s"}')).toMatchObject({
      accessKeyId: 'A',
    });
  });

  it.each([
    ['1', '"1"'],
    [2, '2'],
    [undefined, 'none'],
    [null, 'null'],
    ['x'.repeat(99), `"${'x'.repeat(39)}`],
  ])('has the version 1, not %j', async (Version, told) => {
    expect(await printing({ ...keys, Version })).toBe(`p: its answer has not the "Version" 1, but ${told}`);
  });

  it('has a key id and a secret, which are texts', async () => {
    expect(await printing({ ...keys, AccessKeyId: undefined })).toBe('p: its answer has no AccessKeyId');
    expect(await printing({ ...keys, SecretAccessKey: null })).toBe('p: its answer has no SecretAccessKey');
    expect(await printing({ ...keys, AccessKeyId: 1 })).toBe('p: its answer has no AccessKeyId');
  });

  it.each(['', 'junk AKIAJUNKJUNK', '[]', '1', 'null', '"x"', '{} {}', '\ufeff{}', '{"a":'])(
    'is one object of JSON, none of which is told: %j',
    async (text) => {
      expect(await printing(text)).toBe('p: what it printed is not the JSON of credentials');
    },
  );

  it('is UTF-8', async () => {
    const folder = programIn(`printf '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"\\351"}'`);
    expect((await failed(run(join(folder, 'p')))).message).toContain('is not the JSON of credentials');
  });

  it.each([
    '2030-01-01T01:00:00Z',
    '2030-01-01T02:00:00+01:00',
    '2030-01-01 01:00:00UTC',
    '20300101T010000Z',
    '2030-01-01T01:00:00.000Z',
  ])('may end: %s', async (Expiration) => {
    expect(await printing({ ...keys, Expiration })).toMatchObject({ expiration: new Date(now + 3_600_000) });
  });

  it('does not end if it says null', async () => {
    expect(await printing({ ...keys, Expiration: null })).not.toHaveProperty('expiration');
  });

  it.each(['2030-01-01T01:00:00', 'soon', '', 1_900_000_000])('does not end at %j', async (Expiration) => {
    expect(await printing({ ...keys, Expiration })).toBe('p: the "Expiration" in its answer is no date with a zone');
  });
});

describe('a program that prints what has expired', () => {
  const past = JSON.stringify({ ...keys, Expiration: '2030-01-01T00:00:00Z' });
  const good = JSON.stringify({ ...keys, Expiration: '2030-01-01T00:00:01Z' });

  it('is run once more', async () => {
    const folder = programIn(`echo x >> "$0.runs"; test $(wc -l < "$0.runs") = 1 && echo '${past}' || echo '${good}'`);
    expect(await run(join(folder, 'p'))).toMatchObject({ expiration: new Date(now + 1000) });
    expect(readFileSync(join(folder, 'p.runs'), 'utf8')).toBe('x\nx\n');
  });

  it('twice is refused', async () => {
    const folder = programIn(`echo x >> "$0.runs"; echo '${past}'`);
    const failure = await failed(run(join(folder, 'p')));
    expect(failure).toMatchObject({ code: 'credentialProcess' });
    expect(failure.message).toContain('it printed credentials that have expired');
    expect(readFileSync(join(folder, 'p.runs'), 'utf8')).toBe('x\nx\n');
  });

  it('not yet is run once', async () => {
    const folder = programIn(`echo x >> "$0.runs"; echo '${good}'`);
    await run(join(folder, 'p'));
    expect(readFileSync(join(folder, 'p.runs'), 'utf8')).toBe('x\n');
  });
});
