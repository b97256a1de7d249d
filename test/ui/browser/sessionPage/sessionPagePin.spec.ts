import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { reload, runCommand } from '../../support/quickInput';
import { editorGroups, pageWith } from '../../support/screen';
import { session } from '../../support/sessions';
import { openView } from '../../support/views';
import { workbench } from '../../support/workbench';

describe('Pages of two sessions', () => {
  before(async () => {
    await emulator.replaceSessions([
      session('jane-1', { Reason: 'deploy' }),
      session('bob-2', { Reason: 'look' }),
      session('eve-3'),
    ]);
    await (await openView('Active')).press('Refresh');
  });

  it('stand beside one another when the first is pinned, by keyboard', async () => {
    await click('jane-1');
    const pin = (await pageWith('jane-1')).getByRole('button', { name: 'Pin', exact: true });
    await pin.focus();
    await pin.press('Enter');
    await (await pageWith('jane-1')).getByRole('button', { name: 'Unpin', pressed: true }).waitFor();
    await click('bob-2');
    await shown('jane-1', 'bob-2');
  });

  it('are two still when the next session is opened: it takes the place of the one that is not pinned', async () => {
    await click('eve-3');
    await shown('jane-1', 'eve-3');
  });

  it('come back after a reload, pinned as they were', async () => {
    await reload();
    await shown('jane-1', 'eve-3');
    await (await pageWith('jane-1')).getByRole('button', { name: 'Unpin', pressed: true }).waitFor();
    await (await pageWith('eve-3')).getByRole('button', { name: 'Pin', exact: true, pressed: false }).waitFor();
    await click('bob-2');
    await shown('jane-1', 'bob-2');
  });

  it('change places by the command: what was pinned is used again', async () => {
    await click('bob-2');
    await (await pageWith('bob-2')).locator('h1').click();
    await (await workbench()).locator('.editor-group-container.active .tab', { hasText: 'bob-2' }).waitFor();
    await runCommand('Pin or Unpin Session Details');
    await (await pageWith('bob-2')).getByRole('button', { name: 'Unpin', pressed: true }).waitFor();
    await (await pageWith('jane-1')).getByRole('button', { name: 'Unpin', pressed: true }).click();
    await click('eve-3');
    await shown('eve-3', 'bob-2');
  });

  it('are compared in VS Code’s diff of their JSON: Compare Selected Sessions', async () => {
    const page = await workbench();
    const view = await openView('Active');
    await view.row('jane-1').click();
    await view.row('bob-2').click({ modifiers: ['Control'] });
    await view.choose(view.row('bob-2'), 'Compare Selected Sessions');
    const diff = page.locator('.editor-group-container.active .monaco-diff-editor');
    const side = async (name: 'original' | 'modified'): Promise<string> =>
      (await diff.locator(`.editor.${name} .view-lines[role=presentation]`).innerText()).replaceAll('\u00A0', ' ');
    await eventually(async () => {
      assert.match(await side('original'), /"SessionId": "jane-1"/);
      assert.match(await side('modified'), /"SessionId": "bob-2"/);
      assert.match(await side('modified'), /"Reason": "look"/);
    });
    assert.ok((await editorGroups()).flat().includes('jane-1 ↔ bob-2'));
  });
});

async function click(id: string): Promise<void> {
  await (await openView('Active')).row(id).click();
  await pageWith(id);
}

/** One page in each group. */
async function shown(left: string, right: string): Promise<void> {
  await eventually(async () => assert.deepEqual(await editorGroups(), [[left], [right]]));
  await pageWith(left);
  await pageWith(right);
}
