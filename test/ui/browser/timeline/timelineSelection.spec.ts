import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { runCommand } from '../../support/quickInput';
import { editorGroups, pageWith } from '../../support/screen';
import { endedSession, session } from '../../support/sessions';
import { currentBar, openTimeline, shows } from '../../support/timelinePage';
import { openView } from '../../support/views';
import { closeEditors, workbench } from '../../support/workbench';

const hour = 3600;
const begun = Math.floor(Date.now() / 1000) - 20 * hour;

/** Six that have ended, one after the other on one target, and one that runs on another. */
const ended = [1, 2, 3, 4, 5, 6].map((n) =>
  endedSession(`bob-${String(n)}`, {
    Target: 'i-0000000000000000b',
    StartDate: begun + n * 2 * hour,
    EndDate: begun + (n * 2 + 1) * hour,
  }),
);

describe('A bar of the timeline', () => {
  let inside: FrameLocator;

  before(async () => {
    await emulator.replaceSessions([session('jane-1', { Target: 'i-0000000000000000a' }), ...ended]);
    await openView('Active');
    await openView('History');
    await runCommand('Reload All Sessions');
    inside = await openTimeline(7);
  });

  it('is selected with its row, whose page opens beside', async () => {
    await press('bob-2');
    await pageWith('bob-2');
    assert.deepEqual(await editorGroups(), [['Timeline of Sessions'], ['bob-2']]);
    inside = await pageWith('Timeline of sessions');
    await selected(/^Session bob-2, Terminated, target i-0{16}b, /);
  });

  it('selects its row: by keys, as fast as they are pressed', async () => {
    const page = await workbench();
    await inside.locator('.bars').focus();
    for (let more = 3; more > 0; more -= 1) {
      await page.keyboard.press('ArrowRight');
    }
    await eventually(async () => assert.equal(await selectedRow(), 'bob-5'));
    await selected(/^Session bob-5, /);
    // What the keys do, the page need not be told.
    assert.match(await inside.locator('.quiet').last().innerText(), /^Session bob-2, /);
    await page.keyboard.press('ArrowUp');
    await eventually(async () => assert.equal(await selectedRow('Active'), 'jane-1'));
    await page.keyboard.press('ArrowDown');
  });

  it('opens its session by Enter', async () => {
    await (await workbench()).keyboard.press('ArrowLeft');
    await selected(/^Session bob-5, /);
    await inside.locator('.bars').press('Enter');
    await pageWith('bob-5');
    assert.deepEqual(await editorGroups(), [['Timeline of Sessions'], ['bob-5']]);
  });

  it('selects its row: by a click', async () => {
    const { x, y } = await middle();
    await press('bob-3');
    await selected(/^Session bob-3, /);
    await (await workbench()).mouse.click(x, y);
    await selected(/^Session bob-5, /);
    await eventually(async () => assert.equal(await selectedRow(), 'bob-5'));
  });

  it('is selected when the timeline is opened after its row was', async () => {
    await press('bob-4');
    await selected(/^Session bob-4, /);
    await closeEditors();
    inside = await openTimeline(7);
    await selected(/^Session bob-4, /);
    await closeEditors();
    await press('bob-2');
    await pageWith('bob-2');
    inside = await openTimeline(7);
    await selected(/^Session bob-2, /);
  });

  it('becomes the view’s time filter by a click with Shift, and by Shift+Enter', async () => {
    const page = await workbench();
    const view = await openView('History');
    for (const filter of [
      async () => {
        const { x, y } = await middle();
        await page.mouse.move(x, y);
        await page.keyboard.down('Shift');
        await page.mouse.click(x, y);
        await page.keyboard.up('Shift');
      },
      () => inside.locator('.bars').press('Shift+Enter'),
    ]) {
      await filter();
      await eventually(async () =>
        assert.match(await view.message(), /^Filters: Started after .+, Started before .+ · 1 session /),
      );
      await shows(inside, 1);
      await selected(/^Session bob-2, /);
      await runCommand('Clear Filters');
      await shows(inside, 7);
    }
  });

  async function selected(words: RegExp): Promise<void> {
    await eventually(async () => {
      assert.match(await currentBar(inside), words);
      assert.equal(await inside.locator('#bar').getAttribute('aria-selected'), 'true');
    });
  }

  /** Where the bar that has the keys is on the screen. */
  async function middle(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await inside.locator('#bar').boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
});

async function press(id: string): Promise<void> {
  await (await openView('History')).row(id).click();
}

/** The labels of the selected rows. */
async function selectedRow(name: 'Active' | 'History' = 'History'): Promise<string> {
  const rows = (await openView(name)).pane.locator('.monaco-list-row.selected .label-name');
  return (await rows.allInnerTexts()).join();
}
