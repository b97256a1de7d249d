import assert from 'node:assert/strict';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openUntrusted, trustAgain } from '../support/trust';
import { openView } from '../support/views';

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
    await eventually(async () => assert.match(await view.welcome(), /not trusted/));
    assert.deepEqual(await emulator.calls(), []);
    await screenshot('restricted');
  });

  it('reads once it is asked to, from the endpoint of the user and not of the folder', async () => {
    const view = await openView('Active');
    await view.welcomeAction('Read Sessions').click();
    await view.filled();
  });
});
