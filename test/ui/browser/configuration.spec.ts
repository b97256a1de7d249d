import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { restoreAwsFiles, writeAwsFiles } from '../support/awsFiles';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { showOnly } from '../support/manyScopes';
import { quickInput, runCommand } from '../support/quickInput';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('The AWS configuration', () => {
  after(restoreAwsFiles);

  it('says where the credentials come from, in the tooltips of the status bar and of the profile’s row', async () => {
    const view = await openView('Active');
    const item = (await workbench()).locator('.statusbar-item', { hasText: 'dev · eu-west-1' });
    await eventually(async () =>
      assert.match((await item.getAttribute('aria-label')) ?? '', /Credentials: keys of \[dev\] in .*credentials/),
    );
    await item.hover();
    await screenshot('credentials-status-bar');
    await showOnly('All profiles in eu-west-1');
    await view.row('dev · eu-west-1').hover();
    const hover = (await workbench()).locator('.monaco-hover', { hasText: 'Credentials' });
    await eventually(async () =>
      assert.match(await hover.innerText(), /Credentials\s+keys\sof\s\[dev\]\sin\s.*credentials/),
    );
    await screenshot('credentials-row');
    await showOnly('dev · eu-west-1');
  });

  it('that is wrong is told with file and line, the picker opens all the same, and what was wrong is read again by itself', async () => {
    const good = readFileSync(environment.awsConfigFile(), 'utf8');
    writeAwsFiles({ config: `${good}\nwords\n` });
    const line = good.split('\n').length + 1;
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => {
      const [row] = await view.rows();
      assert.match(
        `${row?.label ?? ''} ${row?.description ?? ''}`,
        new RegExp(`the AWS configuration cannot be used: .*config:${line}:1: an entry is a name`),
      );
    });
    await screenshot('configuration-wrong');
    await runCommand('Select Profiles and Regions…');
    const input = await quickInput();
    await input.shown('credentials on ');
    const toast = (await workbench()).locator('.notification-toast', { hasText: 'could not be loaded' });
    await toast.waitFor();
    await screenshot('configuration-picker');
    await input.cancel();
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
    writeAwsFiles({ config: good });
    await eventually(async () => assert.match(await view.message(), /sessions .*as of/), 8000);
  });
});
