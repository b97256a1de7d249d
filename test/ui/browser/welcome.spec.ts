import assert from 'node:assert/strict';
import { beginAfresh } from '../support/afresh';
import { signedOutOfSso, withoutCredentials, withoutRegion, writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { typeFilter } from '../support/filters';
import { quickInput, reload } from '../support/quickInput';
import { clipboard, editors } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('An empty view says why, and what to do next', () => {
  afterEach(beginAfresh);

  it('no credentials', async () => {
    writeAwsFiles(withoutCredentials());
    await said('no-credentials', /No AWS credentials were found/);
    await nextStep('Select Profiles and Regions', 'Select Profiles and Regions');
  });

  it('not signed in to SSO', async () => {
    writeAwsFiles(signedOutOfSso());
    await said('sso-expired', /not signed in to IAM Identity Center \(SSO\), or the sign-in has expired/);
    assert.equal(
      await (await openView('Active')).welcomeAction('Sign In with IAM Identity Center (SSO)').isVisible(),
      true,
    );
  });

  it('no region', async () => {
    writeAwsFiles(withoutRegion());
    await said('no-region', /No AWS region is configured/);
    await nextStep('Select Profiles and Regions', 'Select Profiles and Regions');
  });

  it('access denied, with the policy that would allow it and what AWS said', async () => {
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions' });
    await said('access-denied', /don’t have permission to list sessions \(ssm:DescribeSessions\)/);
    const view = await openView('Active');
    await view.welcomeAction('Copy IAM Policy').click();
    await eventually(async () => assert.match(await clipboard(), /"Action": "ssm:DescribeSessions"/));
    await view.welcomeAction('Show Error Details').click();
    const page = await workbench();
    const panel = page.locator('.part.panel');
    await panel.getByText('AccessDeniedException').first().waitFor();
    await page.keyboard.press('Control+J');
    await panel.waitFor({ state: 'hidden' });
  });

  it('nothing matched', async () => {
    await typeFilter('Filter by Session ID…', 'nobody');
    const view = await openView('Active');
    await eventually(async () => {
      assert.match(await view.welcome(), /No session matches the filters/);
      assert.match(await view.pane.locator('.pane-header .description').innerText(), /Session ID nobody · as of/);
    });
    await screenshot('nothing-matched');
    await view.welcomeAction('Clear Filters').click();
    await view.filled();
  });

  it('nothing at all', async () => {
    await emulator.replaceSessions([]);
    await said('nothing', /Nobody is connected through Session Manager/);
    const history = await openView('History');
    await eventually(async () => assert.match(await history.welcome(), /No session has ended/));
    assert.deepEqual(await editors(), []);
  });
});

/** After a reload, so that no session of before is kept. */
async function said(name: string, sentence: RegExp): Promise<void> {
  await reload();
  const view = await openView('Active');
  await eventually(async () => assert.match(await view.welcome(), sentence));
  assert.deepEqual(await view.rows(), []);
  await screenshot(name);
}

async function nextStep(button: string, title: string): Promise<void> {
  await (await openView('Active')).welcomeAction(button).click();
  const input = await quickInput();
  await input.shown(title);
  await input.cancel();
}
