import { chmodSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { programCredentials } from '../../../../src/aws/credentials/fetch/runProgram';
import type { Credentials } from '../../../../src/aws/credentials/fetch/refreshing';
import { type Failure, failureOf } from '../../../../src/core/base/failure';
import { fetchingFor, type World } from '../../../support/fetchingFor';
import { temporaryFolder } from '../../../support/temporary';

const keys = { Version: 1, AccessKeyId: 'AKIAPROC', SecretAccessKey: 's' };
const now = Date.UTC(2030, 0);

/** The folder of one test, with the program `p` that does as the shell is told. */
function programIn(script: string): string {
  const folder = temporaryFolder({ p: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'p'), 0o755);
  return folder;
}

function run(command: string, world: World = {}): Promise<Credentials> {
  const PATH = process.env['PATH'] ?? '';
  return programCredentials(
    { kind: 'process', profile: 'dev', command },
    fetchingFor({ now: () => now, ...world, variables: { PATH, ...world.variables } }),
  );
}

const failed = (asked: Promise<Credentials>): Promise<Failure> =>
  asked.then((credentials) => Promise.reject(new Error(JSON.stringify(credentials))), failureOf);

/** The credentials of a program that prints this, or why they are refused. */
async function printing(answer: unknown): Promise<Credentials | string> {
  const folder = programIn('cat "$0.json"');
  writeFileSync(join(folder, 'p.json'), typeof answer === 'string' ? answer : JSON.stringify(answer));
  return run(join(folder, 'p')).catch((thrown: unknown) => {
    expect(failureOf(thrown)).toMatchObject({ code: 'credentialProcess', profile: 'dev' });
    return failureOf(thrown).message.replace(join(folder, 'p'), 'p');
  });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Waits until it is so, without timers, which may stand still. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const report = `printf '%s\\n' "$@" > "$0.words"; echo '${JSON.stringify(keys)}'`;

describe('a program', () => {
  it.each([
    ['--role *  --pw pa$$word $HOME', ['--role', '*', '--pw', 'pa$$word', '$HOME']],
    ['a&b (x) ; | > < ` ~ #1 !', ['a&b', '(x)', ';', '|', '>', '<', '`', '~', '#1', '!']],
    [`"team #1" 'a b' c\\ d ""`, ['team #1', 'a b', 'c d', '']],
    ['a\n--json\n\nb', ['a', '--json', 'b']],
    ['%PATH% é', ['%PATH%', 'é']],
  ])('gets its words as they are, without a shell: %s', async (words, expected) => {
    const folder = programIn(report);
    expect(await run(`${join(folder, 'p')} ${words}`)).toEqual({ accessKeyId: 'AKIAPROC', secretAccessKey: 's' });
    expect(readFileSync(join(folder, 'p.words'), 'utf8').split('\n').slice(0, -1)).toEqual(expected);
  });

  it('gets the words of Windows on Windows', async () => {
    const folder = programIn(report);
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    await run(`${join(folder, 'p')} 'a b' c\\d "e f"`);
    expect(readFileSync(join(folder, 'p.words'), 'utf8').split('\n').slice(0, -1)).toEqual(["'a", "b'", 'c\\d', 'e f']);
  });

  it('has the caller’s variables and no other, and no AWS_PROFILE', async () => {
    const folder = programIn(`/usr/bin/env > "$0.env"; ${report}`);
    await run(join(folder, 'p'), { variables: { PATH: '/bin', X: 'y' }, home: '/home/jo' });
    const variables = readFileSync(join(folder, 'p.env'), 'utf8').split('\n');
    expect(variables).toEqual(expect.arrayContaining(['HOME=/home/jo', 'PATH=/bin', 'X=y']));
    expect(variables.filter((line) => /^AWS_|^VITEST/.test(line))).toEqual([]);
  });

  it('is looked for in the PATH and works in the folder that is given, else in ours', async () => {
    const folder = realpathSync(programIn(`pwd > "$0.pwd"; ${report}`));
    const place = (): string => readFileSync(join(folder, 'p.pwd'), 'utf8').trim();
    const PATH = `${folder}:/bin:/usr/bin`;
    await run('p', { variables: { PATH } });
    expect(place()).toBe(process.cwd());
    await run('p', { variables: { PATH }, options: { programFolder: folder } });
    expect(place()).toBe(folder);
  });

  it('has nothing to read', async () => {
    const folder = programIn(`cat > "$0.in"; ${report}`);
    await run(join(folder, 'p'));
    expect(readFileSync(join(folder, 'p.in'), 'utf8')).toBe('');
  });

  it('may print much on its standard error, of which nothing is told if it ends well', async () => {
    const folder = programIn(`head -c 200000 /dev/zero >&2; ${report}`);
    expect(await run(join(folder, 'p'))).toMatchObject({ accessKeyId: 'AKIAPROC' });
  });
});

describe('a program that fails', () => {
  it('is told with its name, its exit code and its own words, without secrets', async () => {
    const folder = programIn('echo "no AKIAABCDEFGHIJ in $HOME/x" >&2; exit 3');
    const failure = await failed(run(`${join(folder, 'p')} --secret`, { home: '/home/jo' }));
    expect(failure).toEqual({
      code: 'credentialProcess',
      message: `${join(folder, 'p')}: exit code 3: no <access key id> in ~/x`,
      profile: 'dev',
    });
  });

  it('is told with the name that it would be started by', async () => {
    const { message } = await failed(run('"/no where/p" --secret'));
    expect(message).toBe('/no where/p: the program /no where/p was not found');
  });

  it('is told with the beginning of many words', async () => {
    const folder = programIn('head -c 5000 /dev/zero | tr "\\0" x >&2; exit 1');
    const { message } = await failed(run(join(folder, 'p')));
    expect(message.endsWith(`exit code 1: ${'x'.repeat(600)}`)).toBe(true);
  });

  it('may say nothing', async () => {
    const folder = programIn('echo "  " >&2; exit 1');
    expect((await failed(run(join(folder, 'p')))).message).toContain('exit code 1, without a word');
  });

  it('may be ended by a signal', async () => {
    const folder = programIn('kill -TERM $$');
    expect((await failed(run(join(folder, 'p')))).message).toContain('it was ended by SIGTERM');
  });

  it('is told if it is not there, or may not be run', async () => {
    const folder = temporaryFolder({ p: 'text' });
    expect(await failed(run('no-such-program --x'))).toMatchObject({
      code: 'credentialProcess',
      message: 'no-such-program: the program no-such-program was not found',
    });
    const { message } = await failed(run(join(folder, 'p')));
    expect(message).toContain(`the program ${join(folder, 'p')} may not be run`);
    expect((await failed(run(folder))).message).toContain('may not be run');
  });

  it.each([
    ['', ': it is empty'],
    [' \n', ': it is empty'],
    ['p "a', 'p: a quote in it stays open'],
    ['p a\\', 'p: a quote in it stays open'],
  ])('is told if its command is no command: "%s"', async (command, message) => {
    expect(await failed(run(command))).toMatchObject({ code: 'credentialProcess', message });
  });

  it('is stopped if it prints without end', async () => {
    const folder = programIn('while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done');
    expect((await failed(run(join(folder, 'p')))).message).toContain('it prints too much');
  });

  it.runIf(existsSync('/usr/bin/setsid'))('is not waited for by way of what it has left behind', async () => {
    const folder = programIn('setsid sleep 20 & while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done');
    expect((await failed(run(join(folder, 'p')))).message).toContain('it prints too much');
  });
});

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

describe('a program that does not end', () => {
  const endless = 'echo $$ > "$0.pid"; sleep 600 & echo $! > "$0.child"; wait';
  const started = (folder: string): Promise<void> =>
    until(() => existsSync(join(folder, 'p.child')) && readFileSync(join(folder, 'p.child'), 'utf8').endsWith('\n'));
  const isRunning = (folder: string, name: string): boolean => {
    const pid = readFileSync(join(folder, `p.${name}`), 'utf8').trim();
    // A child without a parent is a zombie until it is waited for.
    return existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  };

  it('is ended after 50 seconds, with what it has started', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const folder = programIn(endless);
    const asked = failed(run(join(folder, 'p')));
    await started(folder);
    vi.advanceTimersByTime(49_999);
    await until(() => isRunning(folder, 'child'));
    vi.advanceTimersByTime(1);
    const failure = await asked;
    expect(failure).toMatchObject({ code: 'credentialProcess', profile: 'dev' });
    expect(failure.message).toContain('it did not end within 50 seconds');
    await until(() => !isRunning(folder, 'child') && !isRunning(folder, 'pid'));
  });

  it('is ended with what it has started if nobody waits for it any more', async () => {
    const folder = programIn(endless);
    const controller = new AbortController();
    const asked = failed(run(join(folder, 'p'), { signal: controller.signal }));
    await started(folder);
    controller.abort();
    expect(await asked).toMatchObject({ code: 'cancelled' });
    await until(() => !isRunning(folder, 'child') && !isRunning(folder, 'pid'));
  });

  it('is ended alone on Windows, which has no groups', async () => {
    const folder = programIn('echo > "$0.child"; exec sleep 600');
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    const controller = new AbortController();
    const asked = failed(run(join(folder, 'p'), { signal: controller.signal }));
    await started(folder);
    controller.abort();
    expect(await asked).toMatchObject({ code: 'cancelled' });
  });

  it('is not waited for if nobody wants it from the beginning', async () => {
    const folder = programIn(endless);
    expect(await failed(run(join(folder, 'p'), { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
  });

  it('leaves no timer and no listener behind when it ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const folder = programIn(report);
    await run(join(folder, 'p'), { signal });
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function));
  });
});
