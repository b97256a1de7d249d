import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { notifications } from '../../support/screen';
import { screenshot } from '../../support/screenshot';
import {
  editorLines,
  lenses,
  openFiles,
  pressInTitle,
  pressLens,
  replaceText,
  textEditor,
} from '../../support/textEditor';
import { openView } from '../../support/views';
import { closeEditors, workbench } from '../../support/workbench';

async function newRequest(format: 'JSON' | 'YAML'): Promise<void> {
  await runCommand('New Request…');
  const box = await quickInput();
  await box.shown('New Request');
  await box.pick(format);
  await eventually(async () =>
    assert.match((await openFiles()).join(), new RegExp(`request.*\\.ssm-sessions\\.${format.toLowerCase()}`)),
  );
}

describe('A request document', () => {
  afterEach(closeEditors);

  it('begins as a skeleton, is edited, and runs', async () => {
    const target = await emulator.target('Active');
    await newRequest('JSON');
    await eventually(async () => assert.match((await editorLines()).join('\n'), /"State": "Active"/));
    await screenshot('request-json');
    await replaceText(`{ "State": "Active", "Filters": [{ "key": "Target", "value": "${target}" }] }`);
    await eventually(async () => assert.deepEqual(await lenses(), ['Run', 'Use as View Filter']));
    await pressLens('Run');
    await eventually(async () => assert.ok((await editorLines()).join('\n').includes(`"Target": "${target}"`)));
  });

  it('is checked by the schema while it is written in JSON', async () => {
    await newRequest('JSON');
    await replaceText('{ "State": "Active", "Profile": "prod" }');
    const editor = await textEditor();
    await eventually(async () => assert.ok((await editor.locator('.squiggly-warning, .squiggly-error').count()) > 0));
  });

  it('is checked and completed by us while it is written in YAML', async () => {
    await newRequest('YAML');
    await eventually(async () => assert.match((await editorLines()).join('\n'), /State: .*# \[REQUIRED\]/));
    await screenshot('request-yaml');
    await replaceText('State: Active\nprofile: prod\n');
    const editor = await textEditor();
    await eventually(async () => assert.ok((await editor.locator('.squiggly-error').count()) > 0));
    await screenshot('request-yaml-wrong');
    await pressInTitle('Run Request');
    await eventually(async () => assert.match((await notifications()).join(), /Line 2, column 1/));
    const page = await workbench();
    await replaceText('State: Active\nFilters:\n- key: Stat');
    await eventually(async () => assert.equal((await editorLines())[2], '- key: Stat'));
    await page.keyboard.press('Control+Space');
    await eventually(async () =>
      assert.match((await page.locator('.suggest-widget .monaco-list-row').allInnerTexts()).join(), /Status/),
    );
    await page.keyboard.press('Enter');
    await eventually(async () => assert.equal((await editorLines())[2], '- key: Status'));
  });

  it('becomes the filters of the tree', async () => {
    const target = await emulator.target('Active');
    const view = await openView('Active');
    const all = await view.filled();
    await newRequest('YAML');
    await replaceText(`State: Active\nFilters:\n- key: Target\n  value: ${target}\n`);
    await eventually(async () => assert.deepEqual(await lenses(), ['Run', 'Use as View Filter']));
    await pressLens('Use as View Filter');
    await eventually(async () => {
      const rows = await view.rows();
      assert.ok(rows.length < all.length && rows.some(({ label }) => label === target));
    });
    await runCommand('Clear Filters');
    await eventually(async () => assert.equal((await view.rows()).length, all.length));
  });
});
