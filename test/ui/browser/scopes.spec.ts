import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAfresh } from '../support/afresh';
import { writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { accountOf, fill, manyProfiles, profileNames, showOnly } from '../support/manyScopes';
import { quickInput, runCommand } from '../support/quickInput';
import { statusBar } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { changeSettings } from '../support/settings';
import { openView, type View } from '../support/views';

const eight = profileNames(8);

/** What the row of a profile says; the empty text where there is none. */
async function said(view: View, profile: string): Promise<string> {
  const row = (await view.rows()).find(({ label, level }) => label.startsWith(`${profile} · `) && level === 1);
  return row?.description ?? '';
}

describe('Eight scopes', () => {
  let view: View;

  before(async () => {
    writeAwsFiles(manyProfiles(8));
    changeSettings({ 'ssmSessions.aws.requestTimeout': 20 });
    for (const profile of eight) {
      await fill(profile, 3, 6);
    }
    view = await openView('Active');
  });

  after(async () => {
    changeSettings({ 'ssmSessions.aws.requestTimeout': undefined });
    await beginAfresh();
  });

  it('are picked in one step, and the status bar and the view say so', async () => {
    await runCommand('Select Profiles and Regions…');
    const picker = await quickInput();
    await picker.shown('Select Profiles and Regions');
    await eventually(async () => assert.ok((await picker.items()).length > 3));
    await screenshot('scope-picker');
    await picker.cancel();
    await showOnly('All profiles in eu-west-1');
    await eventually(async () => assert.match((await statusBar()).join(), /8 scopes/));
    await eventually(async () => {
      assert.deepEqual(
        (await view.rows()).filter(({ level }) => level === 1).map(({ label }) => label),
        eight.map((profile) => `${profile} · eu-west-1`),
      );
      assert.match(await view.message(), /^48 sessions in 8 scopes as of \d/);
    });
  });

  it('of which one hangs, one is denied and one throttled: five are complete in their own time, three say what to do', async () => {
    await emulator.fault({ kind: 'hang', account: accountOf('p2') });
    await emulator.fault({ kind: 'denied', account: accountOf('p4') });
    await emulator.fault({ kind: 'throttle', account: accountOf('p6') });
    await emulator.latency(300);
    const from = Date.now();
    await view.press('Refresh');
    await eventually(async () => {
      // Rows stay as they are while all is read again: how many are still out stands above them.
      assert.match(await view.message(), /^48 sessions in 8 scopes so far · 2 loading · 1 could not be loaded/);
      for (const profile of ['p1', 'p3', 'p5', 'p7', 'p8']) {
        assert.equal(await said(view, profile), '6 connected');
      }
    }, 5000);
    const took = Date.now() - from;
    // That one is given up after twenty seconds only.
    await eventually(async () => assert.equal(await said(view, 'p2'), '6 connected'), 3000);
    await eventually(async () => {
      assert.match(
        await said(view, 'p4'),
        /AWS denied ssm:DescribeSessions · Allow ssm:DescribeSessions \(“Copy IAM Policy”\)/,
      );
      assert.match(await said(view, 'p6'), /Throttled by AWS/);
    });
    assert.ok(took < 4000, `the five took ${took} ms`);
    await screenshot('eight-scopes');
  });

  it('say what to do once time is up, and come back when all is well', async () => {
    changeSettings({ 'ssmSessions.aws.requestTimeout': 1 });
    await eventually(async () => assert.match(await said(view, 'p2'), /did not respond in time · .* · 6 connected/));
    await emulator.wellAgain();
    changeSettings({ 'ssmSessions.aws.requestTimeout': 20 });
    await view.press('Refresh');
    await eventually(async () => {
      for (const profile of eight) {
        assert.equal(await said(view, profile), '6 connected');
      }
    });
  });

  it('leave nothing of the old ones when others are picked', async () => {
    await emulator.latency(5000);
    await showOnly('p3 · us-east-1');
    // VS Code draws the text above the rows a moment before the rows.
    await eventually(async () => {
      assert.match(await view.message(), /loading page 1/);
      assert.deepEqual(await view.rows(), []);
    }, 5000);
    await emulator.wellAgain();
  });
});

describe('Two profiles of one account', () => {
  before(async () => {
    const { config = '', credentials = '' } = manyProfiles(1);
    await fill('p1', 3);
    writeAwsFiles({
      config: `${config}\n${config.replace('p1', 'admin')}`,
      credentials: `${credentials}\n${credentials.replace('[p1]', '[admin]')}`,
    });
  });

  after(async () => {
    await beginAfresh();
  });

  it('show a session once, with both', async () => {
    const view = await openView('Active');
    await showOnly('All profiles in eu-west-1');
    const first = view.row('p1 · eu-west-1');
    await eventually(async () => {
      // VS Code leaves a row folded that it has drawn before its sessions came.
      if ((await first.getAttribute('aria-expanded')) === 'false') {
        await view.expand(first);
      }
      const rows = await view.rows();
      const sessions = rows.filter(({ label }) => label === 'p1-active-0');
      assert.equal(sessions.length, 1);
      assert.match(sessions[0]?.description ?? '', /p1 \+ admin$/);
      assert.match(await said(view, 'admin'), /2 listed under another profile of this account/);
      assert.match(await view.message(), /^2 sessions in 2 scopes/);
    });
    await screenshot('one-account');
  });
});

describe('A sign-in that has expired', () => {
  const cache = join(environment.home(), '.aws', 'sso', 'cache');
  const file = join(cache, `${createHash('sha1').update('company').digest('hex')}.json`);
  const token = (accessToken: string, forMs: number): void => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, JSON.stringify({ accessToken, expiresAt: new Date(Date.now() + forMs).toISOString() }));
  };

  // Each time another role, so that no credentials of the time before are still good.
  let role = 0;

  beforeEach(async () => {
    const { config = '', credentials = '' } = manyProfiles(1);
    await fill('p1', 3);
    await fill('p2', 3);
    writeAwsFiles({
      config: `${config}
[profile sso]
region = eu-west-1
endpoint_url = ${environment.emulator()}
sso_session = company
sso_account_id = ${accountOf('p2')}
sso_role_name = Reader${(role += 1)}

[sso-session company]
sso_region = eu-west-1
sso_start_url = https://example.awsapps.com/start
`,
      credentials,
    });
    token('sso-token-old', -60_000);
  });

  after(() => rmSync(file, { force: true }));

  it('of the only scope: the view offers to sign in, and comes back by itself when the token is fresh on disk', async () => {
    const view = await openView('Active');
    await showOnly('sso · eu-west-1');
    await eventually(async () => assert.match(await view.welcome(), /not signed in to IAM Identity Center/));
    token('sso-token-new', 3_600_000);
    await eventually(async () => assert.match(await view.message(), /^2 sessions as of/), 8000);
  });

  it('of one of several: its row says so, the others stay, and it comes back by itself', async () => {
    const view = await openView('Active');
    await showOnly('All profiles in eu-west-1');
    await runCommand('Reload All Sessions');
    await eventually(async () => {
      assert.equal(await said(view, 'p1'), '2 connected');
      assert.match(
        await said(view, 'sso'),
        /^the AWS sign-in has expired · Sign in with “aws sso login --sso-session company”/,
      );
    });
    const row = view.row(/^sso/);
    await row.hover();
    await row.locator('[aria-label^="Sign In with IAM Identity Center (SSO)"]').waitFor();
    await screenshot('signed-out');
    token('sso-token-newer', 3_600_000);
    await eventually(async () => assert.equal(await said(view, 'sso'), '2 connected'), 8000);
  });
});
