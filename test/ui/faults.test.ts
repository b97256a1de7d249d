import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, extensions, workspace } from 'vscode';
import type { SsmSessionsApi } from '../../src/app/api';
import { type FaultKind, faultKinds } from '../emulator/faults';
import { emulator } from './support/emulator';
import { eventually } from './support/eventually';

/** Faults that end a reading with something else than the SDK can mend by itself. */
const lasting = faultKinds.filter((kind): kind is Exclude<FaultKind, 'throttle'> => kind !== 'throttle');

describe('Under every fault, the extension', () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): unknown => rejections.push(reason);
  let api: SsmSessionsApi;

  before(async () => {
    process.on('unhandledRejection', note);
    await set('ssmSessions.aws.requestTimeout', 1);
    const extension = extensions.getExtension<SsmSessionsApi>('ssm-sessions.ssm-sessions');
    const activated = await extension?.activate();
    assert.ok(activated);
    api = activated;
    api.sessions('active');
    await complete();
  });

  after(async () => {
    process.off('unhandledRejection', note);
    await emulator.wellAgain();
    await set('ssmSessions.aws.requestTimeout', undefined);
  });

  async function complete(): Promise<void> {
    await emulator.wellAgain();
    await eventually(async () => {
      await commands.executeCommand('ssmSessions.refresh');
      assert.equal(api.sessions('active').complete, true);
    });
  }

  it('keeps what it had, says what failed, comes back without a reload, and leaves nothing behind', async () => {
    const truth = (await emulator.truth('Active')).map(({ SessionId }) => SessionId);
    const idsNow = (): readonly unknown[] => api.sessions('active').sessions.map(({ SessionId: id }) => id);
    const before = resources();
    for (const kind of lasting) {
      await emulator.fault({ kind, action: 'DescribeSessions' });
      await commands.executeCommand('ssmSessions.refresh');
      const { failures, complete: all } = api.sessions('active');
      assert.equal(failures.length, 1, `${kind}: ${JSON.stringify(failures)}`);
      assert.equal(all, false, kind);
      assert.deepEqual(new Set(idsNow()), new Set(truth), kind);
      assert.equal(idsNow().length, truth.length, kind);
      await complete();
      assert.deepEqual(idsNow(), truth, kind);
    }
    assert.deepEqual(rejections, []);
    await eventually(() => {
      const now = resources();
      for (const kind of ['Timeout', 'TCPSocketWrap', 'ProcessWrap', 'FSEventWrap', 'TCPServerWrap']) {
        // Sockets are kept alive for the next call, and VS Code has timers of its own.
        assert.ok((now.get(kind) ?? 0) <= (before.get(kind) ?? 0) + 4, `${kind}: ${JSON.stringify([...now])}`);
      }
    });
  }).timeout(180_000);
});

/** How many things of which kind keep this process busy. */
function resources(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

async function set(setting: string, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(setting, value, ConfigurationTarget.Global);
}
