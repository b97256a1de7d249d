import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../emulator/server';
import { awsCli, type Ended, runAws } from '../support/awsCli';
import { runOurs } from '../support/runOurs';

const account = '111122223333';
const region = 'eu-west-1';

describe.skipIf(awsCli === undefined)('tokens', { timeout: 120_000 }, () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 40, seed: 5, still: true, defaultPageSize: 4 });
  });
  afterAll(() => emulator.stop());

  const theirs = (args: readonly string[]): Promise<Ended> => runAws(args, emulator.url, account, region);
  const ours = (args: readonly string[]): Promise<Ended> => runOurs(args, emulator.url, account, region);

  it('travel between the real CLI and ours at every truncation of three pages, both ways', async () => {
    const asked = ['ssm', 'describe-sessions', '--state', 'History', '--query', '[Sessions[].SessionId,NextToken]'];
    const read = async (
      run: typeof ours,
      more: readonly string[],
    ): Promise<readonly [readonly string[], string | null]> => {
      const { stdout, stderr } = await run([...asked, ...more]);
      expect(stderr).toBe('');
      return JSON.parse(stdout) as [string[], string | null];
    };
    const [everything] = await read(ours, []);
    for (let most = 1; most <= 11; most += 1) {
      const [[shown, token], [shownThere, tokenThere]] = await Promise.all([
        read(ours, ['--max-items', String(most)]),
        read(theirs, ['--max-items', String(most)]),
      ]);
      expect(shown).toEqual(shownThere);
      expect(shown.length).toBe(most);
      const [[rest], [restThere]] = await Promise.all([
        read(ours, ['--starting-token', tokenThere ?? '']),
        read(theirs, ['--starting-token', token ?? '']),
      ]);
      expect([...shownThere, ...rest]).toEqual(everything);
      expect([...shown, ...restThere]).toEqual(everything);
    }
  });
});
