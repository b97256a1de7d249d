import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { session } from '../../support/sessions';
import { editorLines, openFiles } from '../../support/textEditor';
import { openView } from '../../support/views';
import { closeEditors, workbench } from '../../support/workbench';

describe('An export', () => {
  afterEach(closeEditors);
  after(() => emulator.restoreSessions());

  for (const [format, ending, holds] of [
    ['JSON', 'json', /"Complete": true/],
    ['CSV', 'csv', /^"Profile","Region","SessionId",/],
    ['Table', 'txt', /^aws ssm describe-sessions --state Active/],
  ] as const) {
    it(`writes ${format} to the file that the user names`, async () => {
      await openView('Active');
      await runCommand('Export Active…');
      const box = await quickInput();
      await box.shown('Export Active Sessions');
      await box.pick(format);
      await box.shown('Export Sessions');
      await eventually(async () => assert.match(await box.typed(), new RegExp(`ssm-sessions-active-.*\\.${ending}$`)));
      await box.accept();
      await eventually(async () =>
        assert.match((await openFiles()).join(), new RegExp(`ssm-sessions-active-.*${ending}`)),
      );
      const [first] = await emulator.truth('Active');
      await eventually(async () => {
        const lines = (await editorLines()).join('\n');
        assert.match(lines, holds);
        assert.ok(lines.includes(first?.SessionId ?? '?'));
      });
    });
  }

  it('leaves the file as it was written, with line ends that VS Code would offer to rewrite', async () => {
    const reason = 'one\u2028two\nthree\rfour';
    await emulator.replaceSessions([session('odd-1', { Reason: reason })]);
    await openView('Active');
    await runCommand('Reload All Sessions');
    await runCommand('Export Active…');
    const box = await quickInput();
    await box.shown('Export Active Sessions');
    await box.pick('CSV');
    await box.shown('Export Sessions');
    const name = await eventually(async () => {
      const typed = await box.typed();
      assert.match(typed, /\.csv$/);
      return typed;
    });
    await box.accept();
    await eventually(async () => assert.ok((await editorLines()).join('\n').includes('odd-1')));
    const page = await workbench();
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
    const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    await editor.locator('.view-lines').click();
    await page.keyboard.type('x');
    await eventually(async () => assert.match(await editor.innerText(), /Cannot edit in read-only editor/));
    assert.ok(readFileSync(name, 'utf8').includes(`"${reason}"`));
    rmSync(name);
  });
});
