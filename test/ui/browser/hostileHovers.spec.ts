import assert from 'node:assert/strict';
import { writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { forbidden, hostileProfile, hostileSession, hover, isText, nasty, toast } from '../support/hostile';
import { showOnly } from '../support/manyScopes';
import { quickInput, runCommand } from '../support/quickInput';
import { editorLines, replaceText, textEditor } from '../support/textEditor';
import { type View, openView } from '../support/views';
import { closeEditors, workbench } from '../support/workbench';

const mfaProfile = '$(zap) https://e.example [x](command:y) c@d.example';

/** What a mistake's sentence may have of it: 200 characters. */
const member = nasty.slice(0, 150);

async function edit(format: 'JSON' | 'YAML', text: string): Promise<void> {
  await runCommand('New Request…');
  const box = await quickInput();
  await box.shown('New Request');
  await box.pick(format);
  const editor = await textEditor();
  await editor.locator('.codelens-decoration').first().waitFor();
  await replaceText(text);
  await eventually(async () => assert.ok((await editorLines()).join('\n').includes('[run](command:')));
}

/** What the editor says at the beginning of a line and so many characters on; what is wrong is known a moment later. */
async function help(line: number, column: number, text: string): Promise<void> {
  const page = await workbench();
  const shown = page.locator('.monaco-hover:visible');
  await eventually(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    for (const key of [...Array<string>(line).fill('ArrowDown'), ...Array<string>(column).fill('ArrowRight')]) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await shown
      .filter({ hasText: text.slice(0, 10) })
      .first()
      .waitFor({ timeout: 2000 });
  }, 20_000);
  await isText(shown, text);
  await page.keyboard.press('Escape');
}

describe('Other people’s text is text', () => {
  let view: View;

  before(async () => {
    const keys = 'aws_access_key_id = AKIA111122223333\naws_secret_access_key = only-the-emulator-knows-it\n';
    const place = `region = eu-west-1\nendpoint_url = ${environment.emulator()}\n`;
    writeAwsFiles({
      config: `[profile dev]\n${place}[profile "${hostileProfile}"]\n${place}[profile "${mfaProfile}"]\n${place}role_arn = arn:aws:iam::222233334444:role/Operator\nsource_profile = dev\nmfa_serial = ${nasty}\n`,
      credentials: `[dev]\n${keys}[${hostileProfile}]\n${keys}`,
    });
    await emulator.replaceSessions([hostileSession]);
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
    await emulator.wellAgain();
    await (await quickInput()).cancel();
    await closeEditors();
  });

  it('in the tooltip of a session', async () => {
    const shown = await hover(view.row('jane'));
    await isText(shown, `Reason ${nasty}`);
    await isText(shown, `Unheard ${nasty.slice(0, 100)}`);
  });

  it('in the tooltip of a group', async () => {
    const group = view.row('e.example');
    const shown = await hover(group);
    await isText(shown, 'e.example');
  });

  it('at mistakes of a request in YAML, in the list of problems and in what can be completed', async () => {
    const page = await workbench();
    await edit('YAML', `State: "[a](command:b) $(zap) a@b.example"\n"${member.replaceAll('"', "'")}": 1\n`);
    await help(1, 1, 'Unknown member “[run](command:workbench.action.terminal.new)');
    await help(0, 9, '“[a](command:b) $(zap) a@b.example”');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    await isText(page.locator('.suggest-widget:visible'), 'MaxResults');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+M');
    await isText(page.locator('.markers-panel'), 'Unknown member “[run](command:workbench.action.terminal.new)');
  });

  it('at mistakes of a request in JSON', async () => {
    await edit('JSON', `{\n${JSON.stringify(member)}: 1,\n"State": "Active"}`);
    await help(1, 1, '[run](command:workbench.action.terminal.new)');
  });

  it('in the question for an MFA code, and in the row and tooltip of a scope without one', async () => {
    await showOnly('c@d.example · eu-west-1');
    const box = await quickInput();
    await box.shown('MFA Code for ');
    await isText(box.widget, `MFA Code for ${mfaProfile}`);
    await isText(box.widget, 'Code of the device [run] (command:workbench.action.terminal.new)');
    await box.type('1');
    await isText(box.widget, 'Six digits');
    await box.cancel();
    await isText(await hover(view.row('c@d.example')), mfaProfile);
  });

  it('in the tooltip of a scope, and in the title of what takes its time', async () => {
    await showOnly('a@b.example · eu-west-1');
    const page = await workbench();
    await runCommand('Run describe-sessions…');
    const input = await quickInput();
    await input.shown('Run describe-sessions');
    await emulator.latency(3000);
    await input.type('--state Active');
    await input.accept();
    await isText(await toast(), 'Running describe-sessions in $(zap) https://e.example a@b.example');
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    assert.equal(await (await toast()).locator(forbidden).count(), 0);
    await emulator.wellAgain();
    await showOnly('All profiles in eu-west-1');
    await (await quickInput()).cancel();
    const scope = await hover(view.row(`${hostileProfile} · eu-west-1`));
    await isText(scope, `Profile and region ${hostileProfile} · eu-west-1`);
  });
});
