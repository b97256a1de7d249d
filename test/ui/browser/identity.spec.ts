import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAfresh } from '../support/afresh';
import { writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { typeFilter } from '../support/filters';
import { accountOf, fill, showOnly } from '../support/manyScopes';
import { reload, runCommand } from '../support/quickInput';
import { webview } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

type Account = 'p1' | 'p2';
const region = 'eu-west-1';
const other = { p1: 'p2', p2: 'p1' } as const;

/** The keys of the one profile are those of an account from now on. */
function become(account: Account): void {
  writeAwsFiles({
    config: `[profile shared]\nregion = ${region}\nendpoint_url = ${environment.emulator()}\nmax_attempts = 1\n`,
    credentials: `[shared]\naws_access_key_id = AKIA${accountOf(account)}\naws_secret_access_key = only-the-emulator-knows-it\n`,
  });
}

/** Both views have what the account has, and nothing else; nothing is called ended; the status bar names the account. */
async function isAll(account: Account): Promise<void> {
  for (const state of ['Active', 'History'] as const) {
    const view = await openView(state);
    const truth = await emulator.truth(state, { account: accountOf(account), region });
    await eventually(async () => {
      assert.match(await view.message(), new RegExp(`^${String(truth.length)} sessions as of`));
      const rows = await view.rows();
      const ids = rows.map(({ label }) => label).filter((label) => /^p\d-/.test(label));
      // A low view draws some of its rows only; the message above them counts all.
      const known = truth.map(({ SessionId }) => SessionId);
      assert.ok(ids.length > 0 && ids.every((id) => known.includes(id)), ids.join());
      assert.deepEqual(
        rows.filter(({ description }) => /\bended\b/.test(description)),
        [],
      );
    });
  }
  const item = (await workbench()).locator('.statusbar-item', { hasText: 'shared · eu-west-1' });
  await eventually(async () => {
    const said = (await item.getAttribute('aria-label')) ?? '';
    assert.match(said, new RegExp(`Account ${accountOf(account)}`));
    assert.doesNotMatch(said, new RegExp(accountOf(other[account])));
  });
}

describe('A profile whose keys become those of another account', () => {
  before(async () => {
    await fill('p1', 3, 2);
    await fill('p2', 4, 3);
  });

  beforeEach(async () => {
    become('p1');
    await openView('History');
    await openView('Active');
    await showOnly('shared · eu-west-1');
    await runCommand('Reload All Sessions');
    await isAll('p1');
    // Once more, so that History is read by what can have changed.
    await (await openView('Active')).press('Refresh');
    await isAll('p1');
  });

  afterEach(async () => {
    await emulator.wellAgain();
  });

  after(beginAfresh);

  it('is the other one in both views after Refresh, and after the refreshes that follow', async () => {
    become('p2');
    await (await openView('Active')).press('Refresh');
    await isAll('p2');
    await screenshot('other-account');
    await (await openView('History')).press('Refresh');
    await isAll('p2');
  });

  it('is the other one after a filter is set and cleared', async () => {
    become('p2');
    await typeFilter('Filter by Target…', 'i-0123456789abcdef0');
    const view = await openView('Active');
    await eventually(async () => {
      assert.match(await view.message(), /3 sessions as of/);
      const ids = (await view.rows()).map(({ label }) => label).filter((label) => /^p\d-/.test(label));
      assert.deepEqual(ids.sort(), ['p2-active-0', 'p2-active-1', 'p2-active-2']);
    });
    await runCommand('Clear Filters');
    await isAll('p2');
  });

  it('is the other one when it comes back by itself after a refusal', async () => {
    await emulator.fault({ kind: 'expired', account: accountOf('p1') });
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => assert.match(await view.message(), /loading failed/));
    become('p2');
    await isAll('p2');
  });

  it('comes back by itself after one refusal of the keys of a program that has others then', async () => {
    const folder = environment.home();
    const script = join(folder, 'turns.sh');
    // The keys of one account, with a session token each other time; both are good.
    const of = (kind: string, more: string): string =>
      `{"Version":1,"AccessKeyId":"${kind}${accountOf('p1')}","SecretAccessKey":"only-the-emulator-knows-it"${more}}`;
    writeFileSync(
      script,
      `echo run >> "$0.runs"\ncase $(wc -l < "$0.runs") in\n*[02468]) echo '${of('ASIA', ',"SessionToken":"t"')}';;\n*) echo '${of('AKIA', '')}';;\nesac\n`,
    );
    writeAwsFiles({
      config: `[profile shared]\nregion = ${region}\nendpoint_url = ${environment.emulator()}\nmax_attempts = 1\ncredential_process = sh ${script}\n`,
    });
    await (await openView('Active')).press('Refresh');
    await isAll('p1');
    await emulator.fault({ kind: 'expired', times: 1, action: 'DescribeSessions' });
    const asked = async (): Promise<number> =>
      (await emulator.calls()).filter(({ action }) => action === 'DescribeSessions').length;
    const before = await asked();
    await (await openView('Active')).press('Refresh');
    await eventually(async () => assert.ok((await asked()) >= before + 3));
    await isAll('p1');
  });

  it('is the other one in both views when the second is opened later', async () => {
    const page = await workbench();
    const header = page.locator('.sidebar .pane-header[aria-label^="History"]');
    await header.click();
    await eventually(async () => assert.equal(await header.getAttribute('aria-expanded'), 'false'));
    await reload();
    const view = await openView('Active');
    await eventually(async () => assert.match(await view.message(), /^2 sessions as of/));
    become('p2');
    await openView('History');
    await isAll('p2');
  });

  it('has nothing of the old one on the timeline, and the old one’s page says that nothing is known of it', async () => {
    await (await openView('Active')).row('p1-active-0').click();
    const page = await webview();
    await page.getByRole('heading', { level: 1, name: 'p1-active-0' }).waitFor();
    become('p2');
    await (await openView('Active')).press('Refresh');
    await isAll('p2');
    await eventually(async () => {
      const note = await page.locator('.note').innerText();
      assert.match(note, /^The credentials of shared · eu-west-1 now belong to another caller/);
      assert.doesNotMatch(note, /ended/);
      assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(accountOf('p2')));
    });
    await screenshot('page-of-another-account');
    await runCommand('Open Timeline');
    const timeline = await webview();
    await timeline.getByRole('button', { name: '24 hours' }).click();
    await eventually(async () => assert.match(await timeline.locator('.head').innerText(), /· 7 sessions · /));
  });
});
