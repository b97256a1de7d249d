import assert from 'node:assert/strict';
import { answerDialog, dialog } from '../support/dialog';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, runCommand } from '../support/quickInput';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openUntrusted, trustAgain } from '../support/trust';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('In a folder that is not trusted', () => {
  before(async () => {
    await emulator.forgetCalls();
    await openUntrusted({ 'ssmSessions.aws.endpointUrl': 'http://127.0.0.1:9' });
  });
  after(trustAgain);

  it('is really in Restricted Mode', async () => {
    await eventually(async () => assert.match((await statusBar()).join(), /Restricted Mode/));
  });

  it('asks AWS nothing, and says why', async () => {
    const view = await openView('Active');
    await eventually(async () => assert.match(await view.welcome(), /Restricted Mode/));
    assert.deepEqual(await emulator.calls(), []);
    await screenshot('restricted');
  });

  it('asks before the first command asks AWS, and asks nothing if the user does not want it', async () => {
    const view = await openView('Active');
    await view.welcomeAction('Load Sessions').click();
    assert.match(
      await (await dialog()).innerText(),
      /not trusted\. Call AWS with the profile dev\?[^]*dev · eu-west-1/,
    );
    await screenshot('restricted-asks');
    await answerDialog('Cancel');
    assert.match(await view.welcome(), /Restricted Mode/);
    await runCommand('Run describe-sessions…');
    const box = await quickInput();
    await box.shown('Run describe-sessions');
    await box.type('--state Active');
    await box.accept();
    await answerDialog('Cancel');
    assert.deepEqual(await emulator.calls(), []);
  });

  it('reads once the user has agreed, from the endpoint of the user and not of the folder, and asks no more', async () => {
    const view = await openView('Active');
    await view.welcomeAction('Load Sessions').click();
    await answerDialog('Call AWS');
    await view.filled();
    await view.press('Refresh');
    await view.filled();
    assert.equal(await (await workbench()).locator('.monaco-dialog-box').count(), 0);
  });
});
