import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from './authority';
import { readCases } from './case';
import { type Endpoint, startEndpoint } from './endpoint';
import type { Outcome } from './expectations';
import type { Job } from './job';
import { oneProcess } from './oneProcess';
import { ownProcess } from './ownProcess';
import { needsAuthority } from './place';
import { runCase } from './runCase';

const authority = makeAuthority();

/** One of ten, and the one whose time zone is not that of the others. */
const some = readCases().filter(({ env = {} }, n) => n % 10 === 0 || env['TZ'] !== undefined);

/** An outcome without the time that is in the name of a role's session. */
function timeless(outcome: Outcome): unknown {
  return JSON.parse(JSON.stringify(outcome).replaceAll(/("RoleSessionName":"[^"]*-)\d{10,}"/g, '$1NOW"'));
}

describe('A program in the one process', () => {
  const [shared, own] = [oneProcess(), ownProcess()];
  const folder = mkdtempSync(join(tmpdir(), 'ssm-program-'));
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(authority);
  });
  afterAll(async () => {
    shared.stop();
    await endpoint.stop();
    authority?.remove();
    rmSync(folder, { recursive: true });
  });

  for (const one of some) {
    it.skipIf(needsAuthority(one) && !authority)(
      `ends as in a process of its own: ${one.id} ${one.title}`,
      async () => {
        const alone = await runCase(one, endpoint, own);
        expect(timeless(await runCase(one, endpoint, shared))).toEqual(timeless(alone));
      },
    );
  }

  /** Writes a program, each to a file of its own: what is compiled stays. */
  function jobOf(program: string): Job {
    const file = join(folder, `${crypto.randomUUID()}.js`);
    writeFileSync(file, program);
    return { file, args: ['a', 'b c'], env: { HOME: folder, TZ: 'Asia/Kolkata', LANG: 'C.UTF-8' }, folder };
  }

  it('has the surroundings of a process of its own, and nothing of ours', async () => {
    const job = jobOf(`
      const { homedir } = require('node:os');
      console.log(JSON.stringify([
        Object.keys(process.env).sort(), process.cwd(), homedir(), process.argv.slice(2),
        new Date(0).getTimezoneOffset(), process.stdout.isTTY ?? false, process.stdin.isTTY ?? false,
      ]));
      setTimeout(() => { process.exitCode = 7; }, 10);
    `);
    const { stdout, exit } = await shared.run(job);
    expect(await own.run(job)).toEqual({ stdout, exit, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([['HOME', 'LANG', 'TZ'], folder, folder, ['a', 'b c'], -330, false, false]);
    expect(exit).toBe(7);
  });

  it.each([
    ['setTimeout(() => { throw new Error("broken"); });', 1, 'Error: broken'],
    ['Promise.reject(new Error("broken"));', 1, 'Error: broken'],
    ['throw new Error("broken");', 1, 'Error: broken'],
    ['process.exit(3);', 3, ''],
  ])('takes none of the next ones with it: %s', async (program, exit, words) => {
    const job = jobOf(program);
    const [seen, alone] = [await shared.run(job), await own.run(job)];
    expect([seen.exit, alone.exit]).toEqual([exit, exit]);
    expect(seen.stderr).toContain(words);
    expect(await shared.run(jobOf('console.log("well");'))).toEqual({ exit: 0, stdout: 'well\n', stderr: '' });
  });
});
