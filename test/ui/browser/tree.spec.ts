import assert from 'node:assert/strict';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, reload, runCommand } from '../support/quickInput';
import { screenshot } from '../support/screenshot';
import { endedSession, hostile, session } from '../support/sessions';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

const sessions = [
  session('jane-1', { Reason: 'deploy' }),
  session('bob-2', { Target: 'mi-0fedcba9876543210', Status: 'Disconnected' }),
  session('bob-3', { Owner: 'arn:aws:iam::111122223333:user/bob' }),
  endedSession('jane-4'),
  endedSession('jane-5', { Status: 'Failed' }),
];

describe('The tree', () => {
  before(async () => {
    await emulator.replaceSessions(sessions);
  });

  it('groups by target, then status', async () => {
    const view = await openView('Active');
    await eventually(async () => {
      const rows = await view.rows();
      assert.deepEqual(
        rows.map(({ level, label }) => `${'  '.repeat(level - 1)}${label}`),
        [
          'i-0123456789abcdef0',
          '  Connected',
          '    jane-1',
          '    bob-3',
          'mi-0fedcba9876543210',
          '  Disconnected',
          '    bob-2',
        ],
      );
      assert.deepEqual(
        rows.map(({ description }) => description),
        ['2 connected', '2', rows[2]?.description, rows[3]?.description, '1 disconnected', '1', rows[6]?.description],
      );
    });
  });

  it('tells of a session how long it has run, who owns it, and why', async () => {
    const view = await openView('Active');
    const row = (await view.rows()).find(({ label }) => label === 'jane-1');
    // It has run for an hour and a half when the tests begin, and grows older as they go on.
    assert.match(row?.description ?? '', /^[12] h( \d+ min)? · jane\.doe@example\.com · deploy$/);
    assert.match(
      row?.spoken ?? '',
      /^Session jane-1, Connected, target i-0123456789abcdef0, owner jane\.doe@example\.com, started \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, dev · eu-west-1/,
    );
  });

  it('says how many there are, and as of when', async () => {
    const [active, history] = [await openView('Active'), await openView('History')];
    await eventually(async () => {
      assert.match(await active.message(), /^3 sessions as of \d\d:\d\d:\d\d$/);
      assert.match(await history.message(), /^2 sessions as of \d\d:\d\d:\d\d$/);
    });
  });

  it('shows every member in the tooltip', async () => {
    const page = await workbench();
    await (await openView('Active')).row('jane-1').hover();
    await eventually(async () => {
      // Markdown has its blanks as ones that do not break.
      const hovers = await page.locator('.workbench-hover:visible').allInnerTexts();
      const hover = hovers.join('\n').replaceAll('\u00A0', ' ');
      for (const text of [
        'SessionId jane-1',
        'Status Connected',
        'Reason deploy',
        'Profile and region dev · eu-west-1',
      ]) {
        assert.ok(hover.includes(text), `${text} is not in: ${hover}`);
      }
    });
  });

  it('groups by what is picked, in that order', async () => {
    await groupBy('Owner', 'Status', 'Apply');
    const view = await openView('Active');
    await eventually(async () => {
      const rows = await view.rows();
      assert.deepEqual(
        rows.map(({ level, label }) => `${String(level)} ${label}`),
        [
          '1 bob',
          '2 Connected',
          '3 bob-3',
          '1 jane.doe@example.com',
          '2 Connected',
          '3 jane-1',
          '2 Disconnected',
          '3 bob-2',
        ],
      );
    });
    await screenshot('grouped-by-owner');
  });

  it('goes a level back in the picker', async () => {
    await runCommand('Group By…');
    const input = await quickInput();
    await input.shown('Group Sessions');
    await input.pick('Owner');
    await input.shown('(2/6)');
    await input.back();
    await eventually(async () => assert.ok((await input.items()).includes('No groups')));
    await input.cancel();
  });

  it('shows them without groups', async () => {
    await groupBy('No groups');
    const view = await openView('Active');
    await eventually(async () => {
      assert.deepEqual(
        (await view.rows()).map(({ label }) => label),
        ['jane-1', 'bob-2', 'bob-3'],
      );
    });
  });

  it('shows other people’s text as text, and what it does not know', async () => {
    await emulator.replaceSessions([hostile]);
    await reload();
    const view = await openView('Active');
    await eventually(async () => {
      const [row, ...more] = await view.rows();
      assert.equal(row?.label, '<img src=x onerror=alert(1)>"\'$(zap)-\uFFFDtxt');
      assert.match(row.description, /\[click\]\(command:workbench\.action\.quit\) <script>alert\(2\)<\/script>/);
      assert.match(row.spoken, /<b>New<\/b>/);
      assert.deepEqual(more, []);
    });
    assert.equal(await view.pane.locator('img, script, svg[onload]').count(), 0);
    const page = await workbench();
    await view.row('onerror').hover();
    const hover = page.locator('.workbench-hover:visible', { hasText: 'Unheard' });
    await hover.waitFor();
    assert.match(await hover.innerText(), /\[click\]\(command:workbench\.action\.quit\)/);
    assert.equal(await hover.locator('img, script, a, .codicon-zap').count(), 0);
  });
});

async function groupBy(...picks: readonly string[]): Promise<void> {
  await runCommand('Group By…');
  const input = await quickInput();
  for (const [index, picked] of picks.entries()) {
    await input.shown(index === 0 ? 'Group Sessions' : `(${String(index + 1)}/6)`);
    await input.pick(picked);
  }
  await input.widget.waitFor({ state: 'hidden' });
}
