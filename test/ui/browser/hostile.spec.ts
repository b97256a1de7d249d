import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { forbidden, hostileProfile, hostileSession, hover, isText, nasty, toast } from '../support/hostile';
import { showOnly } from '../support/manyScopes';
import { quickInput, runCommand } from '../support/quickInput';
import { webview } from '../support/screen';
import { endedSession } from '../support/sessions';
import { pressLens, replaceText, textEditor } from '../support/textEditor';
import { type View, openView } from '../support/views';
import { closeEditors, workbench } from '../support/workbench';

/** The same for one of our pages, whose parts are in shadows. */
async function isTextInPage(page: FrameLocator, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
  const found = page.locator(':is(ssm-session, ssm-timeline) :is(a[href], img, script, iframe, svg[onload])');
  assert.equal(await found.count(), 0);
}

async function clearToasts(): Promise<void> {
  await runCommand('Clear All Notifications', 'Notifications');
  await eventually(async () => assert.equal(await (await toast()).count(), 0));
}

async function request(format: 'JSON' | 'YAML', text: string): Promise<void> {
  await runCommand('New Request…');
  const box = await quickInput();
  await box.shown('New Request');
  await box.pick(format);
  const editor = await textEditor();
  await editor.locator('.codelens-decoration').first().waitFor();
  await replaceText(text);
}

describe('Other people’s text is text', () => {
  let view: View;

  before(async () => {
    await emulator.replaceSessions([hostileSession, endedSession(`bob ${nasty}`, { Reason: nasty, Owner: nasty })]);
    view = await openView('Active');
    await view.press('Refresh');
    await runCommand('Group By…');
    const input = await quickInput();
    await input.shown('Group Sessions');
    await input.pick('Owner');
    await input.pick('Apply');
    await view.row('jane').waitFor();
  });
  afterEach(async () => {
    await (await quickInput()).cancel();
    await closeEditors();
  });

  it('in rows and groups', async () => {
    await isText(view.pane, '[run](command:workbench.action.terminal.new)');
    await isText(view.pane, '$(zap)');
  });

  it('in the picker of a filter', async () => {
    await runCommand('Filter by Owner…');
    const input = await quickInput();
    await input.shown('Filter by Owner');
    await isText(input.widget, '$(zap)');
    await input.type('arn:aws:iam::111122223333:user/$(zap) [run](command:a)');
    await isText(input.widget, 'Use “arn:aws:iam::111122223333:user/$(zap) [run](command:a)”');
    await input.cancel();
  });

  it('in the picker of sessions', async () => {
    await runCommand('Copy Session ID');
    const input = await quickInput();
    await input.shown('Select Session');
    await isText(input.widget, 'jane [run](command:workbench.action.terminal.new)');
    await isText(input.widget, '$(sync~spin)');
  });

  it('on the page of a session, in its tab and in its document', async () => {
    const page = await workbench();
    await view.row('jane').click();
    await isTextInPage(await webview(), 'https://e.example/a www.e.example a@b.example');
    await isText(page.locator('.tabs-container'), 'jane [run](command');
    await runCommand('Open Session in Editor');
    await isText(page.locator('.tabs-container'), 'jane [run](command');
  });

  it('on the timeline', async () => {
    await runCommand('Open Timeline');
    const page = await webview();
    await page.getByRole('button', { name: '30 days' }).click();
    await runCommand('Toggle Timeline Table');
    await isTextInPage(page, '[run](command:workbench.action.terminal.new)');
  });

  it('in the notification about a request document', async () => {
    await request('JSON', JSON.stringify({ State: 'Active', [nasty.slice(0, 150)]: 1 }));
    await pressLens('Run');
    await isText(await toast(), 'Unknown member “[run] (command:workbench.action.terminal.new)');
    await clearToasts();
  });

  it('in the notification about a state that has no view', async () => {
    await request('JSON', JSON.stringify({ State: nasty.slice(0, 60) }));
    await pressLens('Use as View Filter');
    await isText(await toast(), '[run] (command:workbench.action.terminal.new)');
    await clearToasts();
  });

  it('in the box for a line, and in what AWS says of it', async () => {
    await runCommand('Run describe-sessions…');
    const input = await quickInput();
    await input.shown('Run describe-sessions');
    await input.type("--state Active '--$(zap)[run](command:a)'");
    await isText(input.widget, '$(zap)[run](command:a)');
    await input.type('--state Active --filters \'key="[run](command:a)$(zap)",value=x\'');
    await isText(input.widget, '[run](command:a)$(zap)');
    await input.accept();
    await (await toast()).first().waitFor();
    assert.equal(await (await toast()).locator(forbidden).count(), 0);
    await clearToasts();
  });

  it('in the picker of profiles, in the status bar and its tooltip', async () => {
    writeAwsFiles({
      config: `[profile dev]\nregion = eu-west-1\nendpoint_url = ${environment.emulator()}\n[profile "${hostileProfile}"]\nregion = eu-west-1\nendpoint_url = ${environment.emulator()}\n`,
      credentials: `[dev]\naws_access_key_id = AKIA111122223333\naws_secret_access_key = only-the-emulator-knows-it\n[${hostileProfile}]\naws_access_key_id = AKIA111122223333\naws_secret_access_key = only-the-emulator-knows-it\n`,
    });
    await runCommand('Select Profiles and Regions…');
    const input = await quickInput();
    await input.shown('Select Profiles and Regions');
    await isText(input.widget, `${hostileProfile} · eu-west-1`);
    await input.cancel();
    await showOnly('a@b.example · eu-west-1');
    const page = await workbench();
    const item = page.locator('.statusbar-item', { hasText: 'a@b.example' });
    await item.waitFor();
    assert.equal(await item.locator('.codicon-zap').count(), 0);
    await isText(await hover(item), hostileProfile);
  });

  it('in the log', async () => {
    await runCommand('Show Log');
    const page = await workbench();
    const lines = page.locator('.part.panel .view-lines');
    await lines.first().waitFor();
    assert.doesNotMatch((await lines.allInnerTexts()).join(''), /[\u202A-\u202E\u2066-\u2069\u001B\u0007]/u);
  });
});
