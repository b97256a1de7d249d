import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from 'vscode';
import { emulator } from './support/emulator';

/** VS Code refuses dialogs in these tests, which is as good as a no. */
describe('A line that another extension gives', () => {
  beforeEach(() => emulator.forgetCalls());

  it('has no file read for it before the user agrees', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'given-')), 'token');
    writeFileSync(file, 'what-nobody-shall-see');
    const line = `--state Active --next-token file://${file}`;
    assert.equal(await commands.executeCommand('ssmSessions.describeSessions', line), undefined);
    assert.equal(await commands.executeCommand('ssmSessions.describeSessions', { mend: line }), undefined);
    // The views may be read meanwhile; what is in the file goes nowhere.
    assert.deepEqual(
      (await emulator.calls()).filter((call) => JSON.stringify(call).includes('what-nobody-shall-see')),
      [],
    );
  });

  it('changes no scope before the user agrees', async () => {
    await commands.executeCommand('ssmSessions.applyCommand', '--state Active --profile staging');
    assert.deepEqual(
      (await emulator.calls()).filter((call) => JSON.stringify(call).includes('444455556666')),
      [],
    );
  });
});
