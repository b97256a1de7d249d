import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { editorLines, openFiles } from '../../support/textEditor';
import { openView } from '../../support/views';
import { closeEditors } from '../../support/workbench';

describe('An export', () => {
  afterEach(closeEditors);

  for (const [format, ending, holds] of [
    ['JSON', 'json', /"Complete": true/],
    ['CSV', 'csv', /^Profile,Region,SessionId,/],
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
});
