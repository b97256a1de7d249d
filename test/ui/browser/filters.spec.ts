import assert from 'node:assert/strict';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { typeFilter } from '../support/filters';
import { quickInput, runCommand } from '../support/quickInput';
import { screenshot } from '../support/screenshot';
import { session } from '../support/sessions';
import { openView } from '../support/views';

const second = 1000;
const hour = 3600 * second;

const mine = session('jane.doe@example.com-1', {
  Target: 'i-0aaaaaaaaaaaaaaaa',
  Owner: 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_SsmOperator_0123456789abcdef/jane.doe@example.com',
  StartDate: (Date.now() - 26 * hour) / second,
});
const others = [
  session('bob-2', { Status: 'Disconnected', Owner: 'arn:aws:iam::111122223333:user/bob' }),
  session('bob-3', { AccessType: 'JustInTime', Owner: 'arn:aws:iam::111122223333:user/bob' }),
];

/** How a filter is set, the text of the view that then tells of it, and the sessions that are left. */
const cases = [
  { command: 'Filter by Target…', pick: 'i-0aaaaaaaaaaaaaaaa', told: 'Target i-0aaaaaaaaaaaaaaaa', left: [mine] },
  { command: 'Filter by Owner…', pick: 'bob', told: 'Owner arn:aws:iam::111122223333:user/bob', left: others },
  { command: 'Filter by Owner…', pick: 'me', told: `Owner ${String(mine['Owner'])}`, left: [mine] },
  { command: 'Filter by Status…', pick: 'Disconnected', told: 'Status Disconnected', left: others.slice(0, 1) },
  { command: 'Filter by Started After…', pick: 'Last 24 hours', told: 'Started after ', left: others },
  { command: 'Filter by Started Before…', type: '1 day ago', told: 'Started before ', left: [mine] },
  { command: 'Filter by Session ID…', type: 'bob-3', told: 'Session ID bob-3', left: others.slice(1) },
  { command: 'Filter by Access Type…', pick: 'JustInTime', told: 'Access type JustInTime', left: others.slice(1) },
];

describe('A filter', () => {
  before(async () => {
    await emulator.replaceSessions([...others, mine]);
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => assert.match(await view.message(), /^3 sessions as of/));
  });

  for (const { command, pick, type, told, left } of cases) {
    it(`alone is set from the palette: ${command} ${pick ?? type}`, async () => {
      await clearFilters();
      await emulator.forgetCalls();
      if (type === undefined) {
        await runCommand(command);
        const input = await quickInput();
        await input.shown('Filter by');
        await input.pick(pick);
      } else {
        await typeFilter(command, type);
      }
      const view = await openView('Active');
      await eventually(async () => {
        assert.ok((await view.message()).startsWith(`Filters: ${told}`), await view.message());
        const shown = (await view.rows()).filter(({ expanded }) => expanded === undefined).map(({ label }) => label);
        assert.deepEqual(shown.sort(), left.map(({ SessionId }) => SessionId).sort());
      });
      const asked = (await emulator.calls()).filter(({ action }) => action === 'DescribeSessions');
      assert.deepEqual(
        asked.map(({ body }) => (body as { readonly Filters?: readonly unknown[] }).Filters?.length),
        [1, 1],
      );
    });
  }

  it('keeps a wrong value in the box, with what is wrong, until it is right', async () => {
    await clearFilters();
    await runCommand('Filter by Started After…');
    const input = await quickInput();
    await input.shown('Filter by Started after');
    await input.type('2026-02-30');
    await eventually(async () =>
      assert.ok((await input.items()).some((item) => item.includes('There is no such time: 2026-02-30'))),
    );
    await screenshot('filter-wrong-value');
    await input.pick('There is no such time');
    await input.accept();
    assert.equal(await input.typed(), '2026-02-30');
    assert.equal(await input.widget.isVisible(), true);
    await input.type('yesterday');
    await input.pick('Use “');
    await eventually(async () => assert.match(await (await openView('Active')).message(), /^Filters: Started after/));
  });

  it('joins the others, from one picker of all keys that shows what is set', async () => {
    await (await openView('Active')).press('Filter');
    const input = await quickInput();
    await input.shown('Filter Sessions');
    await eventually(async () => assert.ok((await input.items()).some((item) => /^Started after \d{4}-/.test(item))));
    await screenshot('filter-keys');
    await input.pick('Owner');
    await input.shown('(2/2)');
    await screenshot('filter-values');
    await input.pick('bob');
    const view = await openView('Active');
    await eventually(async () => assert.match(await view.message(), /^Filters: Started after .+, Owner .+\/bob · /));
    await screenshot('filtered');
  });

  it('is removed alone, or all at once by the view’s button', async () => {
    await runCommand('Filter by Started After…');
    const input = await quickInput();
    await input.shown('Filter by Started after');
    await input.pick('Remove this filter');
    const view = await openView('Active');
    await eventually(async () => assert.match(await view.message(), /^Filters: Owner .+\/bob · /));
    await view.press('Clear Filters');
    await eventually(async () => assert.match(await view.message(), /^3 sessions/));
  });
});

async function clearFilters(): Promise<void> {
  const view = await openView('Active');
  if ((await view.message()).startsWith('Filters')) {
    await runCommand('Clear Filters');
    await eventually(async () => assert.match(await view.message(), /^3 sessions as of/));
  }
}
