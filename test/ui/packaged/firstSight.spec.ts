import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { runCommand } from '../support/quickInput';
import { webview } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { closeEditors } from '../support/workbench';

describe('The extension, at first sight', () => {
  for (const name of ['Active', 'History'] as const) {
    it(`shows sessions in the view ${name}`, async () => {
      const view = await openView(name);
      await eventually(async () => {
        const rows = await view.rows();
        assert.ok(rows.length > 0, `no row; the view says: ${await view.message()} ${await view.welcome()}`);
        assert.ok(
          rows.every(({ label, spoken }) => label !== '' && spoken !== ''),
          'a row without a name',
        );
      });
    });
  }

  it('opens the page of a session, and the timeline', async () => {
    const view = await openView('Active');
    const session = (await view.rows()).find(({ level }) => level === 3);
    await view.row(session?.label ?? '').click();
    const inside = await webview();
    await eventually(async () => assert.equal(await inside.locator('h1').innerText(), session?.label));
    await runCommand('Open Timeline');
    await eventually(async () => assert.match(await inside.locator('.head').innerText(), /\d+ sessions · \d+ /));
    await inside.locator('ssm-picture canvas').first().waitFor();
    await closeEditors();
  });

  it('is pictured', async () => {
    await openView('Active');
    await screenshot('first-sight');
  });
});
