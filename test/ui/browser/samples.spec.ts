import assert from 'node:assert/strict';
import { beginAfresh } from '../support/afresh';
import { withoutCredentials, writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, reload, runCommand } from '../support/quickInput';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

describe('The sample data', () => {
  after(beginAfresh);

  it('is one link away where there are no credentials, and says what it is', async () => {
    writeAwsFiles(withoutCredentials());
    await reload();
    const view = await openView('Active');
    await eventually(async () => assert.match(await view.welcome(), /No AWS account at hand/));
    await emulator.forgetCalls();
    await view.welcomeAction('Explore sample data').click();
    await eventually(async () => {
      assert.ok((await view.rows()).length > 3, await view.message());
      assert.match(await view.message(), /^Sample data \(not from your AWS accounts\) · \d+ sessions as of /);
      assert.match(await view.pane.locator('.pane-header .description').innerText(), /sample data · eu-west-1/);
      assert.ok((await statusBar()).some((text) => text.includes('Sample data')));
    });
  });

  it('is filtered, and asks AWS nothing', async () => {
    await runCommand('Filter by Status…');
    const input = await quickInput();
    await input.shown('Filter by Status');
    await input.pick('Disconnected');
    const view = await openView('Active');
    await eventually(async () => {
      const statuses = (await view.rows()).filter(({ level }) => level === 2).map(({ label }) => label);
      assert.deepEqual([...new Set(statuses)], ['Disconnected'], await view.message());
    });
    assert.deepEqual(await emulator.calls(), []);
    await runCommand('Clear Filters');
    await eventually(async () => assert.doesNotMatch(await view.message(), /Filters/));
    await screenshot('samples');
  });

  it('is left with one click, and all is as it was', async () => {
    const view = await openView('Active');
    await view.press('Exit Sample Data');
    await eventually(async () => {
      assert.match(await view.welcome(), /No AWS credentials were found/);
      assert.deepEqual(await view.rows(), []);
      assert.ok(!(await statusBar()).some((text) => text.includes('Sample data')));
    });
  });
});

describe('The walkthrough', () => {
  it('is there for who asks for it, with its pictures', async () => {
    const page = await workbench();
    await runCommand('Open Walkthrough...', 'Welcome');
    const input = await quickInput();
    await input.type('Get Started with SSM Sessions');
    await input.pick('Get Started with SSM Sessions');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await eventually(async () => assert.equal(await steps.count(), 5));
    await screenshot('walkthrough');
  });
});
