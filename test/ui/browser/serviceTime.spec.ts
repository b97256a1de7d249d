import assert from 'node:assert/strict';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, runCommand } from '../support/quickInput';
import { screenshot } from '../support/screenshot';
import { session } from '../support/sessions';
import { openView } from '../support/views';

const minute = 60_000;
const hour = 60 * minute;

describe('The time of the service', () => {
  after(async () => {
    await emulator.ahead(0);
    await emulator.restoreSessions();
  });

  it('is what ages are counted by if this machine is two hours behind, and the view says so', async () => {
    await emulator.ahead(2 * hour);
    await emulator.replaceSessions([
      session('jane.doe@example.com-1', { StartDate: (Date.now() + 2 * hour - 12 * minute) / 1000 }),
    ]);
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => {
      assert.match(await view.message(), /this machine’s clock is 2 h behind/);
      const row = (await view.rows()).find(({ label }) => label === 'jane.doe@example.com-1');
      assert.match(row?.description ?? '', /12 min|13 min/);
    });
    await screenshot('service-clock');
  });

  it('is not spoken of any more once this machine’s clock is right', async () => {
    await emulator.ahead(0);
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => assert.match(await view.message(), /^1 session as of [\d:]+$/));
  });

  it('ends what AWS keeps after 30 days, and a filter beyond it says so before and after it is set', async () => {
    const view = await openView('History');
    await runCommand('Filter by Started Before…');
    const input = await quickInput();
    await input.shown('Filter by');
    await input.type('2020-01-01');
    await eventually(async () => assert.match(await input.widget.innerText(), /AWS keeps sessions for 30 days/));
    await screenshot('beyond-30-days-picker');
    await input.pick('Use “');
    const told = async (): Promise<string> => `${await view.message()} ${await view.welcome()}`;
    await eventually(async () => assert.match(await told(), /30 days/));
    await screenshot('beyond-30-days');
    await runCommand('Clear Filters');
    await eventually(async () => assert.doesNotMatch(await view.message(), /30 days/));
  });
});
