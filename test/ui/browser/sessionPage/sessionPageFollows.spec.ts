import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { runCommand } from '../../support/quickInput';
import { editors, outOfReach, webview, webviewFrame } from '../../support/screen';
import { endedSession, session } from '../../support/sessions';
import { openView } from '../../support/views';
import { workbench } from '../../support/workbench';

const bobs = 'arn:aws:iam::111122223333:user/bob';
const others = [
  session('bob-2', { Owner: bobs }),
  session('jane-3', { Target: 'mi-0fedcba9876543210' }),
  endedSession('bob-4', { Owner: bobs }),
  session('far-5', { Owner: bobs, Target: 'mi-0fedcba9876543210' }),
];

describe('The page of a session, as time goes on', () => {
  before(async () => {
    await openView('History');
    await listed(session('jane-1'));
    await (await openView('Active')).row('jane-1').click();
    await (await webview()).getByRole('heading', { name: 'jane-1' }).waitFor();
  });

  it('shows what overlapped it on its target or by its owner, as a list and as a strip; a click goes there', async () => {
    const page = await webview();
    await eventually(async () =>
      assert.deepEqual((await page.locator('.around button.name').allInnerTexts()).sort(), [
        'bob-2',
        'bob-4',
        'jane-3',
      ]),
    );
    await page.locator('.around button.name', { hasText: 'jane-3' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'jane-3' }).waitFor();
    await page.locator('.strip rect', { hasText: /^jane-1 · / }).click();
    await page.getByRole('heading', { level: 1, name: 'jane-1' }).waitFor();
    assert.deepEqual(await editors(), ['jane-1']);
  });

  it('marks what a refresh has changed, and keeps what did not', async () => {
    const page = await webview();
    assert.equal(await page.locator('.changed').count(), 0);
    await listed(session('jane-1', { Status: 'Disconnected' }));
    await eventually(async () =>
      assert.match(await page.locator('.status').innerText(), /^Disconnected\s+changed at .+, was Connected$/),
    );
    assert.equal(await page.locator('.changed').count(), 1);
  });

  it('is not there while hidden; seen again, it is where it was and knows what has changed meanwhile', async () => {
    const page = await workbench();
    const scrolled = async (): Promise<number | undefined> => (await webviewFrame())?.evaluate(() => window.scrollY);
    await (await webviewFrame())?.evaluate(() => window.scrollTo(0, 150));
    await eventually(async () => assert.equal(await scrolled(), 150));
    await (await webview())
      .getByRole('button', { name: 'Open in Editor' })
      .evaluate((button: HTMLElement) => button.click());
    await eventually(async () => assert.equal(await page.locator('iframe.webview').count(), 0));
    await listed(session('jane-1', { Status: 'Disconnected', Reason: 'deploy' }));
    await page.locator('.tab', { hasText: /^jane-1$/ }).click();
    const inside = await webview();
    await eventually(async () => assert.equal(await inside.locator('.changed').count(), 2));
    assert.match(await inside.locator('dl').innerText(), /Reason\s+deploy/);
    await eventually(async () => assert.equal(await scrolled(), 150));
  });

  it('says that the session has ended, and stays', async () => {
    await listed(endedSession('jane-1', { Reason: 'deploy' }));
    const page = await webview();
    await eventually(async () =>
      assert.match(await page.locator('.note').innerText(), /^This session has ended: seen at \d\d:/),
    );
    await runCommand('Reload All Sessions');
    await eventually(async () =>
      assert.match(await page.locator('.status').innerText(), /^Terminated\s+changed at .+, was Disconnected$/),
    );
    assert.match(await page.locator('.sheet').innerText(), /"SessionId": "jane-1"/);
  });

  it('is used by keyboard alone: Tab comes to everything that can be pressed', async () => {
    const page = await webview();
    await page.getByRole('button', { name: 'Pin', exact: true }).focus();
    assert.deepEqual(await outOfReach(), []);
  });
});

/** Lets the world hold a session besides the others, and waits until that is known. */
async function listed(one: ReturnType<typeof session>): Promise<void> {
  await emulator.replaceSessions([one, ...others]);
  await runCommand('Refresh');
}
