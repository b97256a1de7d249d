import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { crowd } from '../../support/crowd';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { reload, runCommand } from '../../support/quickInput';
import { outOfReach, webview } from '../../support/screen';
import { endedSession } from '../../support/sessions';
import { currentBar, type Range, range, shows } from '../../support/timelinePage';
import { openView } from '../../support/views';
import { workbench } from '../../support/workbench';

const day = 24;
const now = Math.floor(Date.now() / 1000);

/** One target's: as many as the first page of an answer takes, so that the other targets come with the next one. */
const busy = Array.from({ length: 200 }, (_, n) =>
  endedSession(`busy-${String(n)}`, { StartDate: now - 14_400 + n * 60, EndDate: now - 14_370 + n * 60 }),
);

describe('The timeline is moved', () => {
  let inside: FrameLocator;

  before(async () => {
    await (await workbench()).setViewportSize({ width: 1280, height: 640 });
    await emulator.replaceSessions([...crowd(60, now), ...busy]);
    await openView('Active');
    await runCommand('Reload All Sessions');
    await runCommand('Open Timeline');
    inside = await webview();
    await inside.getByRole('button', { name: '30 days' }).press('Enter');
    await shows(inside, 260);
  });
  after(async () => {
    await (await workbench()).setViewportSize({ width: 1280, height: 800 });
  });

  it('by keys: everything, closer, farther, back, and to now', async () => {
    await inside.locator('.scroller').focus();
    const all = await press('0', ({ long }) => long >= 30 * day);
    const half = await press('+', ({ long }) => near(long, all.long / 2));
    const back = await press('ArrowLeft', ({ from }) => near(from, half.from - half.long / 10));
    await press('ArrowRight', ({ from }) => near(from, half.from));
    await press('-', ({ long }) => near(long, all.long));
    await press('+', ({ long }) => near(long, back.long));
    await press('End', ({ from }) => near(from, all.from));
    await press('Home', ({ from, long }) => near(from + long, all.from + all.long));
  });

  it('by wheel, by drag, and in the overview below', async () => {
    const { mouse, keyboard } = await workbench();
    const box = await inside.locator('.scroller').boundingBox();
    const below = await inside.locator('ssm-overview').boundingBox();
    assert.ok(box && below);
    const before = await range(inside);
    await mouse.move(box.x + box.width / 2, box.y + 100);
    await keyboard.down('Control');
    await mouse.wheel(0, -400);
    await keyboard.up('Control');
    const closer = await becomes(({ long }) => near(long, before.long / Math.E));
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 100, box.y + 100, { steps: 3 });
    await mouse.up();
    await becomes(({ from, long }) => from < closer.from - long / 20 && near(long, closer.long));
    await mouse.move(below.x + below.width * 0.02, below.y + 20);
    await mouse.down();
    await mouse.move(below.x + below.width * 0.12, below.y + 20, { steps: 3 });
    await mouse.up();
    await becomes(({ long }) => near(long, 3 * day));
  });

  it('and is found where it was after the table, after another editor, and after a reload', async () => {
    const page = await workbench();
    await inside.locator('select').selectOption('owner');
    await inside.locator('select').selectOption('target');
    await inside.locator('.bars').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('0');
    await page.keyboard.press('+');
    await becomes(({ long }) => near(long, 15 * day));
    const [bar, where] = [await currentBar(inside), await range(inside)];
    await page.keyboard.press('PageDown');
    const top = await eventually(async () => {
      const now = await scrolled();
      assert.ok(now > 100);
      return now;
    });
    const isThere = async (): Promise<void> => {
      await eventually(async () => assert.equal(await scrolled(), top));
      assert.deepEqual([await currentBar(inside), await range(inside)], [bar, where]);
    };

    await page.keyboard.press('t');
    await inside.locator('ssm-table').waitFor();
    await page.keyboard.press('t');
    await isThere();

    await runCommand('New Untitled Text File', 'File');
    await eventually(async () => assert.equal(await page.locator('iframe.webview').count(), 0));
    await page.locator('.tab', { hasText: 'Timeline' }).click();
    await isThere();

    // So slow that the picture is drawn before all is there.
    await emulator.latency(300);
    await reload();
    await isThere();
  });

  it('by keyboard alone: Tab comes to everything in the picture and in the table', async () => {
    await inside.locator('select').focus();
    assert.deepEqual(await outOfReach(), []);
    await inside.getByRole('button', { name: 'Table' }).press('Enter');
    await inside.locator('select').focus();
    assert.deepEqual(await outOfReach(), []);
  });

  async function press(key: string, claim: (seen: Range) => boolean): Promise<Range> {
    await inside.locator('.scroller').press(key);
    return becomes(claim);
  }

  /** Words follow the picture when it stands still. */
  async function becomes(claim: (seen: Range) => boolean): Promise<Range> {
    return eventually(async () => {
      const seen = await range(inside);
      assert.ok(claim(seen), JSON.stringify(seen));
      return seen;
    }, 5000);
  }

  function scrolled(): Promise<number> {
    return inside.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
  }
});

/** To a twentieth of a day. */
function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.05 * day;
}
