import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import type { SsmSessionsApi, ViewName } from '../../src/app/api';
import { type FilterKey, filterKeys, filterTable } from '../../src/core/request/filterKeys';
import { awsCli, runAws } from '../support/awsCli';
import { emulator } from './support/emulator';
import { environment } from './support/environment';
import { eventually } from './support/eventually';
import { endedSession, hostile, session } from './support/sessions';

const states = { active: 'Active', history: 'History' } as const;

describe('The API for other extensions', () => {
  let api: SsmSessionsApi;
  before(async () => {
    const extension = extensions.getExtension<SsmSessionsApi>('ssm-sessions.ssm-sessions');
    assert.ok(extension);
    api = await extension.activate();
  });
  afterEach(async () => {
    await emulator.wellAgain();
    await commands.executeCommand('ssmSessions.clearFilters');
  });
  after(async () => {
    await emulator.restoreSessions();
    await commands.executeCommand('ssmSessions.refresh');
  });

  it('is of version 1', () => assert.equal(api.version, 1));

  it('reads a view when it is first asked for, and tells when there is more', async () => {
    const told = new Set<ViewName>();
    const subscription = api.onDidChangeSessions((view) => told.add(view));
    for (const view of ['active', 'history'] as const) {
      await complete(view);
      assert.deepEqual(ids(view), await truth(view));
      const { asOf = 0, failures } = api.sessions(view);
      assert.ok(Math.abs(Date.now() - asOf) < 60_000, `as of ${String(asOf)}`);
      assert.deepEqual(failures, []);
    }
    // Another test may have read one of them before.
    await commands.executeCommand('ssmSessions.refresh');
    await eventually(() => assert.deepEqual([...told].sort(), ['active', 'history']));
    subscription.dispose();
  });

  it('gives 3000 sessions as the AWS CLI prints them, in its order, for both states and each filter', async function test() {
    if (awsCli === undefined) {
      this.skip();
    }
    const many = Array.from({ length: 1500 }, (_, n) => n);
    const start = Math.floor(Date.now() / 1000) - 10_000;
    await emulator.replaceSessions([
      ...many.map((n) =>
        session(`a-${String(n)}`, {
          StartDate: start - n,
          Target: `i-${String(n % 5)}`,
          Status: n % 2 === 0 ? 'Connected' : 'Disconnected',
          AccessType: n % 3 === 0 ? 'JustInTime' : 'Standard',
        }),
      ),
      ...many.map((n) => endedSession(`h-${String(n)}`, { StartDate: start - n, EndDate: start - n + 60 })),
    ]);
    const owner = 'arn:aws:sts::111122223333:assumed-role/Admin/jane.doe@example.com';
    const time = new Date((start - 700) * 1000).toISOString().replace('.000', '');
    const values: Readonly<Record<FilterKey, string>> = {
      InvokedAfter: time,
      InvokedBefore: time,
      Target: 'i-3',
      Owner: owner,
      Status: 'Disconnected',
      SessionId: 'a-77',
      AccessType: 'JustInTime',
    };
    for (const key of [undefined, ...filterKeys]) {
      await commands.executeCommand('ssmSessions.clearFilters');
      if (key) {
        await commands.executeCommand(filterTable[key].command, values[key]);
      }
      // Not only what can have changed: the whole world was replaced.
      await commands.executeCommand('ssmSessions.reload');
      for (const view of ['active', 'history'] as const) {
        await complete(view);
        const args = key ? ['--filters', JSON.stringify([{ key, value: values[key] }])] : [];
        assert.deepEqual(api.sessions(view).sessions, await printed(view, args), `${view} ${String(key)}`);
      }
    }
  }).timeout(180_000);

  it('gives hostile text as it is, and members of the future', async () => {
    await emulator.replaceSessions([hostile]);
    await commands.executeCommand('ssmSessions.refresh');
    await complete('active');
    const [only] = api.sessions('active').sessions;
    assert.equal(only?.['SessionId'], hostile.SessionId);
    assert.equal(only['Reason'], hostile['Reason']);
    assert.deepEqual(only['Unheard'], hostile['Unheard']);
  });

  it('says what failed, and keeps what was there', async () => {
    await emulator.replaceSessions([session('jane-1')]);
    await commands.executeCommand('ssmSessions.refresh');
    await complete('active');
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions' });
    await commands.executeCommand('ssmSessions.refresh');
    const { sessions, complete: all, failures } = api.sessions('active');
    assert.equal(all, false);
    assert.deepEqual(
      sessions.map(({ SessionId }) => SessionId),
      ['jane-1'],
    );
    assert.deepEqual(
      failures.map(({ scope, code }) => ({ scope, code })),
      [{ scope: { profile: 'dev', region: 'eu-west-1' }, code: 'accessDenied' }],
    );
    assert.match(failures[0]?.message ?? '', /ssm:DescribeSessions/);
  });

  const ids = (view: ViewName): readonly unknown[] => api.sessions(view).sessions.map(({ SessionId }) => SessionId);

  const truth = async (view: ViewName): Promise<readonly string[]> =>
    (await emulator.truth(states[view])).map(({ SessionId }) => SessionId);

  const complete = (view: ViewName): Promise<void> =>
    eventually(() => assert.equal(api.sessions(view).complete, true), 60_000);
});

async function printed(view: ViewName, args: readonly string[]): Promise<readonly unknown[]> {
  const { stdout, stderr } = await runAws(
    ['ssm', 'describe-sessions', '--state', states[view], '--output', 'json', ...args],
    environment.emulator(),
    '111122223333',
    'eu-west-1',
  );
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { readonly Sessions: readonly unknown[] }).Sessions;
}
