import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { endedSession, session } from '../../support/sessions';
import { openTimeline } from '../../support/timelinePage';
import { openView } from '../../support/views';

const sessions = [
  session('jane-1'),
  endedSession('bob-2', { Target: 'mi-0fedcba9876543210', Owner: 'arn:aws:iam::111122223333:user/bob' }),
  endedSession('<b>&"eve', { Status: 'Failed', Owner: 'arn:aws:iam::111122223333:user/\uFFFE\uD800' }),
];

describe('What is seen of the timeline', () => {
  let inside: FrameLocator;

  before(async () => {
    await emulator.replaceSessions(sessions);
    await openView('Active');
    await runCommand('Reload All Sessions');
    inside = await openTimeline(3);
  });

  it('is saved as SVG: lanes and bars with their names, and no text as markup', async () => {
    await inside.getByRole('button', { name: 'Export SVG' }).press('Enter');
    const svg = (await saved('svg')).toString('utf8');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*>\n<title>Timeline of sessions, \d{4}-/);
    for (const words of ['i-0123456789abcdef0', 'mi-0fedcba9876543210']) {
      assert.ok(svg.includes(words), words);
    }
    assert.ok(!svg.includes('<b>'));
    const problem = await inside
      .locator('ssm-timeline')
      .evaluate(
        (_, xml) => new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror')?.textContent,
        svg,
      );
    assert.equal(problem, undefined);
  });

  it('is saved as CSV, from the table as it is sorted and filtered', async () => {
    await inside.locator('.scroller').press('t');
    const rows = inside.locator('tbody tr');
    await eventually(async () => assert.equal(await rows.count(), 3));
    await inside.getByRole('button', { name: 'Session ID' }).press('Enter');
    await inside.locator('th[aria-sort=ascending]', { hasText: 'Session ID' }).waitFor();
    assert.deepEqual(await rows.locator('th').allInnerTexts(), ['<b>&"eve', 'bob-2', 'jane-1']);
    await inside.getByRole('searchbox').fill('i-0123');
    await eventually(async () => assert.equal(await rows.count(), 2));
    await inside.getByRole('button', { name: 'Export CSV' }).press('Enter');
    const [head, ...lines] = (await saved('csv')).toString('utf8').trim().split('\r\n');
    assert.match(head ?? '', /^"SessionId",/);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 11)),
      ['"<b>&""eve"', '"jane-1","C'],
    );
  });

  it('is saved as PNG by the command, which shows the picture again', async () => {
    // VS Code gives the keys back to the page after the palette; where that comes late, it closes the picker.
    await eventually(async () => {
      await runCommand('Export Timeline…');
      await (await quickInput()).pick('PNG', 3000);
    });
    const png = await saved('png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    const width = await inside.locator('ssm-picture').evaluate((picture) => picture.clientWidth);
    assert.equal(png.readUInt32BE(16), 2 * width);
  });
});

/** Accepts the name that is proposed, and takes away the file that is written. */
async function saved(ending: string): Promise<Buffer> {
  const box = await quickInput();
  await box.shown('Export Timeline');
  const name = await eventually(async () => {
    const typed = await box.typed();
    assert.match(typed, new RegExp(`/sessions-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    return typed;
  });
  await box.accept();
  return eventually(() => {
    assert.ok(existsSync(name));
    const content = readFileSync(name);
    assert.ok(content.length > 0);
    rmSync(name);
    return content;
  });
}
