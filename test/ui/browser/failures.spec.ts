import assert from 'node:assert/strict';
import type { FaultKind } from '../../emulator/faults';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { runCommand } from '../support/quickInput';
import { notifications } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { endedSession, session } from '../support/sessions';
import { openView } from '../support/views';

/** What goes wrong, and the row that tells of it. */
const cases: readonly (readonly [FaultKind, RegExp])[] = [
  ['reset', /^dev · eu-west-1: AWS cannot be reached$/],
  ['expired', /^dev · eu-west-1: the AWS credentials have expired$/],
  ['denied', /^dev · eu-west-1: AWS denied ssm:DescribeSessions$/],
  ['html', /^dev · eu-west-1: unexpected response that is not from AWS$/],
];

describe('When a refresh fails', () => {
  before(async () => {
    await emulator.replaceSessions([session('jane-1'), endedSession('bob-2')]);
  });
  beforeEach(async () => {
    await emulator.wellAgain();
    await (await openView('Active')).press('Refresh');
    await eventually(async () => assert.deepEqual(await labels(), ['i-0123456789abcdef0', 'Connected', 'jane-1']));
  });

  for (const [kind, sentence] of cases) {
    it(`the last good rows stay, and a row says what is wrong: ${kind}`, async () => {
      const view = await openView('Active');
      await emulator.fault({ kind, action: 'DescribeSessions' });
      await view.press('Refresh');
      await eventually(async () => {
        const [failure, ...rest] = await view.rows();
        assert.match(failure?.label ?? '', sentence);
        assert.match(failure?.description ?? '', /refresh · showing data from \d\d:\d\d:\d\d$/);
        assert.deepEqual(
          rest.map(({ label }) => label),
          ['i-0123456789abcdef0', 'Connected', 'jane-1'],
        );
        assert.match(rest[2]?.description ?? '', /^as of \d\d:\d\d:\d\d · /);
        assert.match(await view.message(), /^1 session, the list may be incomplete: loading failed$/);
      });
      assert.deepEqual(await notifications(), []);
      if (kind === 'expired') {
        await screenshot('failure');
      }

      await emulator.wellAgain();
      await view.press('Refresh');
      await eventually(async () => assert.deepEqual(await labels(), ['i-0123456789abcdef0', 'Connected', 'jane-1']));
      assert.match(await view.message(), /^1 session as of/);
    });
  }

  it('a reading is stopped by hand, and what is there stays', async () => {
    const view = await openView('Active');
    await emulator.fault({ kind: 'hang', action: 'DescribeSessions' });
    await view.press('Refresh');
    await eventually(async () => assert.match(await view.message(), /^1 session so far, loading page 1…$/));
    assert.equal(await view.pane.locator('.monaco-progress-container.active').isVisible(), true);
    await screenshot('reading');
    await runCommand('Cancel Refresh');
    await eventually(async () => assert.match(await view.message(), /the list may be incomplete: canceled$/));
    assert.deepEqual(await labels(), ['i-0123456789abcdef0', 'Connected', 'jane-1']);
  });
});

async function labels(): Promise<readonly string[]> {
  return (await (await openView('Active')).rows()).map(({ label }) => label);
}
