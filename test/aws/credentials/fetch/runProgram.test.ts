import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failed, keys, programIn, run } from '../../../support/programs';
import { temporaryFolder } from '../../../support/temporary';

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

  it('is a group of its own, but on Windows', async () => {
    const folder = programIn(`cut -d ' ' -f 1,5 "/proc/$$/stat" > "$0.group"; ${report}`);
    const hasOwnGroup = async (): Promise<boolean> => {
      await run(join(folder, 'p'));
      const [pid, group] = readFileSync(join(folder, 'p.group'), 'utf8').trim().split(' ');
      return pid === group;
    };
    expect(await hasOwnGroup()).toBe(true);
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    expect(await hasOwnGroup()).toBe(false);
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
    expect((await failed(run(`/${'x'.repeat(5000)}`))).message).toContain('ENAMETOOLONG');
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
