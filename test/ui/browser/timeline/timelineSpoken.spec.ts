import assert from 'node:assert/strict';
import { crowd } from '../../support/crowd';
import { eventually } from '../../support/eventually';
import { webview } from '../../support/screen';
import { showTimeline } from '../../support/timelinePage';
import { workbench } from '../../support/workbench';

describe('A screen reader on the timeline', () => {
  before(() => showTimeline(crowd(30, Date.now() / 1000, 3)));

  it('hears what the picture is, and of each bar that gets the keys what it is, where it stands, and in which lane', async () => {
    const page = await workbench();
    const inside = await webview();
    const picture = inside.getByRole('application', { name: 'Timeline of sessions' });
    await picture.focus();
    assert.match((await inside.locator('#help').textContent()) ?? '', /Enter goes to the sessions/);
    await page.keyboard.press('Enter');
    const bars = inside.getByRole('listbox', { name: /^Sessions; / });
    await bars.and(inside.locator(':focus')).waitFor();
    const bar = await bars.getByRole('option').elementHandle();
    await page.keyboard.press('ArrowRight');
    await eventually(async () =>
      assert.match(
        await bars.ariaSnapshot(),
        /^- listbox ".*":\n +- group "i-0+ \d+ sessions · .* · peak \d+":\n +- option "Session .*, target i-0+, owner .*, started .*" \[selected\]$/,
      ),
    );
    const option = bars.getByRole('option');
    assert.equal(await option.getAttribute('aria-posinset'), '2');
    assert.equal(await bars.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
    assert.equal(await bar.evaluate((element) => element.isConnected), false, 'a bar of before would not be read anew');
  });

  it('finds a table with a name, headings that say how it is sorted, and rows with a heading and cells', async () => {
    const page = await workbench();
    const inside = await webview();
    await page.keyboard.press('t');
    const table = inside.getByRole('table', { name: 'Sessions of the range shown' });
    await table.waitFor();
    const headings = table.getByRole('columnheader');
    assert.deepEqual(
      (await headings.allInnerTexts()).map((text) => text.replace(/\s[↑↓]$/, '')),
      ['Session ID', 'Status', 'Target', 'Owner', 'Started', 'Ended', 'Duration', 'Access type', 'Profile and region'],
    );
    const sorting = (): Promise<readonly (string | null)[]> =>
      headings.evaluateAll((all) => all.map((heading) => heading.getAttribute('aria-sort')));
    const none = Array.from({ length: 9 }, () => 'none');
    assert.deepEqual(await sorting(), none.with(4, 'descending'));
    await table.getByRole('button', { name: 'Target' }).press('Enter');
    await eventually(async () => assert.deepEqual(await sorting(), none.with(2, 'ascending')));
    assert.equal(await table.getAttribute('aria-rowcount'), '31');
    assert.equal(await table.getByRole('rowheader').count(), 30);
    const [, row = ''] = (await table.getByRole('row').nth(1).ariaSnapshot()).split('\n');
    assert.match(row, /rowheader ".+-0[0-9a-f]{16}"/);
    assert.equal(await table.getByRole('row').nth(1).getByRole('cell').count(), 8);
  });

  it('knows what the field above the table is for, hears how many rows are left, and which one is marked', async () => {
    const page = await workbench();
    const inside = await webview();
    const id = (await inside.getByRole('rowheader').first().innerText()).trim();
    await inside.getByRole('searchbox', { name: 'Show only rows with these words' }).fill(id);
    await inside.getByRole('status').getByText('1 to 1 of 1', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await inside.getByRole('row', { name: id }).and(inside.locator('[aria-current="true"]')).waitFor();
    await page.keyboard.press('t');
    await inside.getByRole('application').and(inside.locator(':focus')).waitFor();
  });
});
