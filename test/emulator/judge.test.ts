import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { awsCli, type Ended, runAws } from '../support/awsCli';
import { type Emulator, startEmulator } from './server';
import type { State, WireSession } from './worlds/world';

const account = '111122223333';
const region = 'eu-west-1';
const states = ['Active', 'History'] as const;
const keys = ['Target', 'Owner', 'Status', 'SessionId', 'AccessType', 'InvokedAfter', 'InvokedBefore'] as const;

describe.skipIf(awsCli === undefined)('the real AWS CLI', { timeout: 60_000 }, () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 120, seed: 7, still: true, filterMode: 'post' });
  });
  afterEach(() => emulator.faults.clear());
  afterAll(() => emulator.stop());

  const truth = (state: State): readonly WireSession[] =>
    emulator.worlds.of(account, region).sessions(state, emulator.worlds.now());

  const run = (...args: readonly string[]): Promise<Ended> => runAws(args, emulator.url, account, region);

  async function listed(state: State, ...args: readonly string[]): Promise<readonly WireSession[]> {
    const { stdout, stderr } = await run('ssm', 'describe-sessions', '--state', state, '--output', 'json', ...args);
    expect(stderr).toBe('');
    const { Sessions } = JSON.parse(stdout) as { readonly Sessions: readonly WireSession[] };
    return Sessions.map((session) => ({ ...session, ...epoch(session, 'StartDate'), ...epoch(session, 'EndDate') }));
  }

  it.each(states)('lists what there is, page by page: %s', async (state) => {
    emulator.calls.length = 0;
    expect(await listed(state, '--page-size', '7')).toEqual(truth(state));
    expect(emulator.calls.length).toBe(Math.ceil(truth(state).length / 7));
  });

  it.each(states.flatMap((state) => keys.map((key) => [state, key] as const)))(
    'filters %s by %s',
    async (state, key) => {
      const sessions = truth(state);
      const [middle] = sessions.slice(sessions.length / 2) as [WireSession];
      const second = Math.floor(Number(middle.StartDate));
      const found = {
        InvokedAfter: ({ StartDate = 0 }: WireSession) => StartDate >= second,
        InvokedBefore: ({ StartDate = 0 }: WireSession) => StartDate < second,
      };
      const timed = key === 'InvokedAfter' || key === 'InvokedBefore';
      const value = timed ? new Date(second * 1000).toISOString() : String(middle[key]);
      const expected = sessions.filter(timed ? found[key] : (session) => session[key] === value);
      expect(expected.length).toBeGreaterThan(0);
      expect(await listed(state, '--filters', JSON.stringify([{ key, value }]))).toEqual(expected);
    },
  );

  it('is refused in the service’s words', async () => {
    const describeSessions = ['ssm', 'describe-sessions', '--state', 'Active'];
    const unknownKeys = await runAws(describeSessions, emulator.url, 'nobody', region);
    expect(unknownKeys.code).toBe(254);
    expect(unknownKeys.stderr).toContain('(UnrecognizedClientException)');
    const unknownFilter = await run(...describeSessions, '--filters', 'key=Nope,value=x');
    expect(unknownFilter.stderr).toBe(
      '\nAn error occurred (InvalidFilterKey) when calling the DescribeSessions operation: \n',
    );
    emulator.faults.set({ kind: 'denied' });
    const denied = await run(...describeSessions);
    expect(denied.stderr).toContain('(AccessDeniedException)');
    expect(denied.stderr).toContain('ssm:DescribeSessions');
  });

  it('finds a fault on the third page', async () => {
    emulator.faults.set({ kind: 'expired', page: 3 });
    const { code, stderr } = await run('ssm', 'describe-sessions', '--state', 'History', '--page-size', '20');
    expect(code).toBe(254);
    expect(stderr).toContain('(ExpiredTokenException)');
  });

  it('learns who it is, and with the errors of STS who it is not', async () => {
    const identity = await run('sts', 'get-caller-identity', '--output', 'json');
    expect(JSON.parse(identity.stdout)).toMatchObject({ Account: account });
    const nobody = await runAws(['sts', 'get-caller-identity'], emulator.url, 'nobody', region);
    expect(nobody.stderr).toContain('(InvalidClientTokenId)');
  });

  it('ends a session', async () => {
    const [{ SessionId }] = truth('Active') as [WireSession];
    await run('ssm', 'terminate-session', '--session-id', SessionId);
    expect(truth('Active').map((session) => session.SessionId)).not.toContain(SessionId);
    const status = ['--filters', JSON.stringify([{ key: 'SessionId', value: SessionId }])];
    expect(await listed('History', ...status)).toMatchObject([{ SessionId, Status: 'Terminating' }]);
  });
});

function epoch(session: WireSession, member: 'StartDate' | 'EndDate'): Readonly<Record<string, number>> {
  const value: unknown = session[member];
  return typeof value === 'string' ? { [member]: Date.parse(value) / 1000 } : {};
}
