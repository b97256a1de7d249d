import assert from 'node:assert/strict';
import { crowd } from '../support/crowd';
import { eventually } from '../support/eventually';
import { runCommand } from '../support/quickInput';
import { accessibilityProblems, webview } from '../support/screen';
import { screenshots } from '../support/screenshot';
import { showTimeline } from '../support/timelinePage';
import { workbench } from '../support/workbench';

describe('The looks of both pages', function () {
  this.timeout(300_000);

  for (const count of [1, 40, 10_000]) {
    it(`are right with ${String(count)} sessions, wide, narrow and large, in every theme, and axe finds nothing wrong`, async () => {
      const page = await workbench();
      await showTimeline(crowd(count, Date.now() / 1000));
      await page.keyboard.press('Control+B');
      await screenshots(sizes(`timeline-${String(count)}`, 800), nothingRunsOver);
      await openFirstSession();
      await screenshots(sizes(`session-${String(count)}`, 1600), nothingRunsOver);
      await page.keyboard.press('Control+B');
    });
  }

  it('are right in the table, too, narrow and large', async () => {
    const page = await workbench();
    await showTimeline(crowd(40, Date.now() / 1000));
    await (await webview()).getByRole('button', { name: 'Table' }).click();
    await page.keyboard.press('Control+B');
    await screenshots(sizes('table', 800).slice(1), nothingRunsOver);
    await page.keyboard.press('Control+B');
  });

  /** About 1600 and 300 pixels for the page; the usual window at 200 %, which leaves it half of its pixels. */
  function sizes(name: string, height: number): Parameters<typeof screenshots>[0] {
    return [
      { name: `${name}-wide`, width: 1660, height },
      { name: `${name}-narrow`, width: 358, height },
      { name: `${name}-large`, width: 640, height: 400 },
    ];
  }

  /** By the keys of the picture, and alone in its group. */
  async function openFirstSession(): Promise<void> {
    const page = await workbench();
    await (await webview()).locator('.bars').press('Enter');
    await eventually(async () => assert.equal(await page.locator('.tabs-container .tab').count(), 2));
    await runCommand('Single Column Editor Layout', 'View');
    await page.locator('.tabs-container .tab').last().click();
    await (await webview()).getByRole('heading', { name: 'Raw session' }).waitFor();
  }

  /** The page takes up a new theme and size a moment after the workbench. */
  async function nothingRunsOver(): Promise<void> {
    await eventually(async () => assert.deepEqual(await accessibilityProblems(), []));
    const wide = await (await webview()).locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    assert.equal(wide, 0, 'the page is wider than its place');
  }
});
