import assert from 'node:assert/strict';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { showOnly } from '../support/manyScopes';
import { quickInput, reload } from '../support/quickInput';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('The scope', () => {
  it('stands in the status bar, with the account in its tooltip', async () => {
    await openView('Active');
    await eventually(async () => assert.ok((await statusBar()).includes('dev · eu-west-1')));
    const item = (await workbench()).locator('.statusbar-item', { hasText: 'dev · eu-west-1' });
    await eventually(async () => assert.match((await item.getAttribute('aria-label')) ?? '', /Account 111122223333/));
    // The emulator's, which the config file names.
    const endpoint = /Endpoint of all services: http:\/\/.*, set by endpoint_url \(/;
    await eventually(async () => assert.match((await item.getAttribute('aria-label')) ?? '', endpoint));
  });

  it('is picked from the profiles of the AWS files, by a click on it', async () => {
    await (await workbench()).locator('.statusbar-item', { hasText: 'dev · eu-west-1' }).click();
    const input = await quickInput();
    await input.shown('Select Profiles and Regions');
    await eventually(async () =>
      assert.deepEqual((await input.items()).slice(0, 3), [
        'dev · eu-west-1 shown now · account 111122223333 · profile’s default region',
        'staging · eu-central-1 profile’s default region',
        'prod · us-east-1 profile’s default region',
      ]),
    );
    await screenshot('pick-profiles');
    await input.cancel();
    await showOnly('prod · us-east-1');
    await shows('prod · us-east-1', { account: '777788889999', region: 'us-east-1' });
  });

  it('takes a region that is not in the list', async () => {
    await showOnly('prod · xx-newland-1');
    await eventually(async () => assert.ok((await statusBar()).includes('prod · xx-newland-1')));
  });

  it('is remembered over a reload', async () => {
    await showOnly('staging · eu-central-1');
    await shows('staging · eu-central-1', { account: '444455556666', region: 'eu-central-1' });
    await reload();
    await shows('staging · eu-central-1', { account: '444455556666', region: 'eu-central-1' });
  });
});

async function shows(scope: string, place: { readonly account: string; readonly region: string }): Promise<void> {
  const view = await openView('Active');
  const there = await emulator.truth('Active', place);
  await eventually(async () => {
    assert.ok((await statusBar()).includes(scope));
    assert.match(await view.message(), new RegExp(`^${String(there.length)} sessions? as of`));
  });
}
