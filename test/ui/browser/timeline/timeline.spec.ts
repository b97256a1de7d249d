import assert from 'node:assert/strict';
import { crowd } from '../../support/crowd';
import { eventually } from '../../support/eventually';
import { accessibilityProblems, webview } from '../../support/screen';
import { screenshot } from '../../support/screenshot';
import { showTimeline } from '../../support/timelinePage';
import { browserComplaints, workbench } from '../../support/workbench';

describe('The timeline', function () {
  this.timeout(300_000);

  before(() => showTimeline(crowd(40, Date.now() / 1000)));

  it('goes by keyboard from picture to bars, opens one, and shows the table', async () => {
    const page = await workbench();
    const inside = await webview();
    await inside.locator('.scroller').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const name = await inside.locator('#bar').getAttribute('aria-label');
    assert.match(name ?? '', /^Session .*target i-/);
    await screenshot('timeline-keys');
    await page.keyboard.press('t');
    await eventually(async () => assert.equal(await inside.locator('tbody tr').count(), 40));
    await screenshot('timeline-table', noAccessibilityProblem);
    await page.keyboard.press('t');
    await inside.locator('.scroller:focus').waitFor();
  });

  it('breaks no policy of its page', () => {
    assert.deepEqual(
      browserComplaints().filter((line) => /Content Security Policy|ssm-/i.test(line)),
      [],
    );
  });
});

/** The page takes up a new theme a moment after the workbench. */
async function noAccessibilityProblem(): Promise<void> {
  await eventually(async () => assert.deepEqual(await accessibilityProblems(), []));
}
