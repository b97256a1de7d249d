import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsCli, runAws } from '../support/awsCli';
import { type Emulator, startEmulator } from './server';
import type { State, WireSession } from './world';

const account = '111122223333';
const region = 'eu-west-1';

describe.skipIf(awsCli === undefined)('the real AWS CLI', { timeout: 60_000 }, () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 120, seed: 7, still: true });
  });
  afterAll(() => emulator.stop());

  const truth = (state: State): readonly WireSession[] =>
    emulator.worlds.of(account, region).sessions(state, emulator.worlds.now());

  async function listed(
    state: State,
    filter?: { readonly key: string; readonly value: string },
  ): Promise<WireSession[]> {
    const filters = filter ? ['--filters', JSON.stringify([filter])] : [];
    const args = ['ssm', 'describe-sessions', '--state', state, '--output', 'json', ...filters];
    const { stdout, stderr } = await runAws(args, emulator.url, account, region);
    expect(stderr).toBe('');
    const { Sessions } = JSON.parse(stdout) as { readonly Sessions: WireSession[] };
    return Sessions.map((session) => ({ ...session, ...epoch(session, 'StartDate'), ...epoch(session, 'EndDate') }));
  }

  it('lists what there is, in both states', async () => {
    expect(await listed('Active')).toEqual(truth('Active'));
    expect(await listed('History')).toEqual(truth('History'));
  });

  it('filters by every key', async () => {
    const sessions = truth('History');
    const [middle = { SessionId: '', Status: '' }] = sessions.slice(sessions.length / 2);
    const when = `${new Date(Math.floor(Number(middle.StartDate)) * 1000).toISOString().slice(0, 19)}Z`;
    const exact = (key: string): Promise<void> =>
      judge({ key, value: String(middle[key]) }, (session) => session[key] === middle[key]);
    const judge = async (
      filter: { readonly key: string; readonly value: string },
      holds: (session: WireSession) => boolean,
    ): Promise<void> => {
      const expected = sessions.filter(holds);
      expect(expected.length).toBeGreaterThan(0);
      expect(await listed('History', filter), filter.key).toEqual(expected);
    };
    const at = Date.parse(when) / 1000;
    await Promise.all([exact('Target'), exact('Owner'), exact('Status')]);
    await Promise.all([exact('SessionId'), exact('AccessType')]);
    await judge({ key: 'InvokedAfter', value: when }, ({ StartDate }) => Number(StartDate) >= at);
    await judge({ key: 'InvokedBefore', value: when }, ({ StartDate }) => Number(StartDate) < at);
  });

  it('is refused with a wrong secret, an unknown key and in the service’s words', async () => {
    emulator.faults.set({ kind: 'denied', times: 1 });
    const denied = await runAws(['ssm', 'describe-sessions', '--state', 'Active'], emulator.url, account, region);
    expect(denied.code).toBe(254);
    expect(denied.stderr).toContain('(AccessDeniedException)');
    const unknown = await runAws(['ssm', 'describe-sessions', '--state', 'Active'], emulator.url, 'nobody', region);
    expect(unknown.stderr).toContain('(UnrecognizedClientException)');
  });

  it('learns who it is', async () => {
    const { stdout } = await runAws(['sts', 'get-caller-identity', '--output', 'json'], emulator.url, account, region);
    expect(JSON.parse(stdout)).toMatchObject({ Account: account });
  });
});

function epoch(session: WireSession, member: 'StartDate' | 'EndDate'): Record<string, number> {
  const value = session[member];
  return typeof value === 'string' ? { [member]: Date.parse(value) / 1000 } : {};
}
