import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { clipboard, fillClipboard, webview } from '../../support/screen';
import { openView } from '../../support/views';
import { workbench } from '../../support/workbench';

describe('The session page', function () {
  this.timeout(300_000);

  before(async () => {
    const view = await openView('Active');
    await view.filled();
    await view.expand(view.row(/^(i|mi|ecs)/));
    await eventually(async () => assert.ok((await view.rows()).some(({ level }) => level > 2)));
    await view.row(/^(?!i-|mi-|ecs:).*-0[0-9a-f]{16}$/).click();
    await eventually(async () => assert.match(await (await webview()).locator('h1').innerText(), /-0/));
  });

  it('copies a value and where it stands, and shows YAML', async () => {
    const page = await webview();
    await fillClipboard('');
    await page.getByRole('button', { name: 'Copy the JMESPath of SessionId' }).click({ force: true });
    await eventually(async () => assert.equal(await clipboard(), 'SessionId'));
    const id = await page.locator('h1').innerText();
    await page.getByRole('button', { name: 'Copy the value of SessionId' }).click({ force: true });
    await eventually(async () => assert.equal(await clipboard(), id));
    await page.getByRole('button', { name: 'YAML' }).click();
    await eventually(async () => assert.match(await page.locator('.sheet').innerText(), /^SessionId: /m));
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
  });

  it('opens as a document of the real editor', async () => {
    const page = await webview();
    await page.getByRole('button', { name: 'Open in Editor' }).click();
    const tabs = (await workbench()).locator('.tabs-container .tab');
    await eventually(async () => assert.match((await tabs.allInnerTexts()).join(), /\.json/));
  });
});
