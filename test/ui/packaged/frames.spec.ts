import assert from 'node:assert/strict';
import { crowd } from '../support/crowd';
import { webview, webviewFrame } from '../support/screen';
import { showTimeline } from '../support/timelinePage';
import { workbench } from '../support/workbench';

describe('The timeline of ten thousand sessions', function () {
  this.timeout(300_000);

  after(async () => {
    const page = await workbench();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Control+B');
  });

  it('is panned, and what the trace of the browser says of the frames is told', async () => {
    await showTimeline(crowd(10_000, Date.now() / 1000));
    const page = await workbench();
    await page.keyboard.press('Control+B');
    await page.setViewportSize({ width: 1660, height: 900 });
    const inside = await webview();
    const box = await inside.locator('.scroller').boundingBox();
    assert.ok(box);
    const frame = await webviewFrame();
    assert.ok(frame);
    const browser = page.context().browser();
    assert.ok(browser);
    await browser.startTracing(page, {
      categories: [
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'benchmark',
        'blink.user_timing',
      ],
    });
    await frame.evaluate(() => {
      const target = document
        .querySelector('ssm-timeline')
        ?.shadowRoot?.querySelector('ssm-picture')
        ?.shadowRoot?.querySelector('.scroller');
      const times: number[] = [];
      const fire = (type: string, x: number): void => {
        target?.dispatchEvent(
          new PointerEvent(type, { clientX: x, clientY: 300, pointerId: 1, button: 0, bubbles: true }),
        );
      };
      (window as unknown as { panned: Promise<readonly number[]> }).panned = new Promise((resolve) => {
        fire('pointerdown', 1000);
        const step = (now: number): void => {
          times.push(now);
          if (times.length > 240) {
            fire('pointerup', 1000);
            resolve(times);
          } else {
            fire('pointermove', 1000 - 300 * Math.sin(times.length / 20));
            requestAnimationFrame(step);
          }
        };
        requestAnimationFrame(step);
      });
    });
    const times = await frame.evaluate(() => (window as unknown as { panned: Promise<readonly number[]> }).panned);
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
      readonly traceEvents: readonly {
        readonly name: string;
        readonly dur?: number;
        readonly ts: number;
        readonly args?: unknown;
      }[];
    };
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    const late = gaps.filter((gap) => gap > 25).length;
    const scripts = trace.traceEvents
      .filter(({ name }) => name === 'FireAnimationFrame')
      .map(({ dur = 0 }) => dur / 1000)
      .sort((a, b) => a - b);
    const dropped = trace.traceEvents.filter(({ name }) => name === 'DroppedFrame').length;
    const drawn = trace.traceEvents.filter(({ name }) => name === 'DrawFrame').length;
    console.log(
      `10 000 bars: ${String(gaps.length)} frames, ${String(late)} late; median ${(gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0).toFixed(1)} ms; trace: ${String(drawn)} drawn, ${String(dropped)} dropped; animation frame median ${(scripts[scripts.length >> 1] ?? 0).toFixed(1)} ms, p95 ${(scripts[Math.floor(scripts.length * 0.95)] ?? 0).toFixed(1)} ms`,
    );
    // How many are late depends on the machine and what else it does: told, not asserted.
    assert.equal(gaps.length, 240);
    assert.ok(drawn > 0);
  });
});
