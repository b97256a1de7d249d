import assert from 'node:assert/strict';
import { beginAfresh } from '../support/afresh';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, reload, runCommand } from '../support/quickInput';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('The scope', () => {
  after(async () => {
    await choose('dev', 'eu-west-1');
    await beginAfresh();
  });

  it('stands in the status bar, with the account in its tooltip', async () => {
    await openView('Active');
    await eventually(async () => assert.ok((await statusBar()).includes('dev · eu-west-1')));
    const item = (await workbench()).locator('.statusbar-item', { hasText: 'dev · eu-west-1' });
    await eventually(async () => assert.match((await item.getAttribute('aria-label')) ?? '', /Account 111122223333/));
  });

  it('is picked from the profiles of the AWS files, by a click on it', async () => {
    await (await workbench()).locator('.statusbar-item', { hasText: 'dev · eu-west-1' }).click();
    const input = await quickInput();
    await input.shown('Pick Profile');
    await eventually(async () =>
      assert.deepEqual((await input.items()).slice(0, 3), [
        'dev eu-west-1 · account 111122223333 · shown now',
        'staging eu-central-1',
        'prod us-east-1',
      ]),
    );
    await screenshot('pick-profile');
    await input.pick('staging');
    await input.shown('Pick Region');
    await screenshot('pick-region');
    await input.back();
    await input.shown('Pick Profile');
    await eventually(async () => assert.ok((await input.items()).length >= 3));
    await input.pick('prod');
    await input.shown('Pick Region');
    await input.pick('us-east-1');
    await shows('prod · us-east-1', { account: '777788889999', region: 'us-east-1' });
  });

  it('takes a region that is not in the list', async () => {
    await choose('prod', 'xx-newland-1');
    await eventually(async () => assert.ok((await statusBar()).includes('prod · xx-newland-1')));
  });

  it('is remembered over a reload', async () => {
    await choose('staging', 'eu-central-1');
    await shows('staging · eu-central-1', { account: '444455556666', region: 'eu-central-1' });
    await reload();
    await shows('staging · eu-central-1', { account: '444455556666', region: 'eu-central-1' });
  });
});

async function choose(profile: string, region: string): Promise<void> {
  await runCommand('Pick Profile and Region…');
  const input = await quickInput();
  await input.shown('Pick Profile');
  await input.pick(profile);
  await input.shown('Pick Region');
  await input.type(region);
  await input.accept();
  await input.widget.waitFor({ state: 'hidden' });
}

async function shows(scope: string, place: { readonly account: string; readonly region: string }): Promise<void> {
  const view = await openView('Active');
  const there = await emulator.truth('Active', place);
  await eventually(async () => {
    assert.ok((await statusBar()).includes(scope));
    assert.match(await view.message(), new RegExp(`^${String(there.length)} sessions? as of`));
  });
}
