import assert from 'node:assert/strict';
import { runAws } from '../../../support/awsCli';
import { emulator } from '../../support/emulator';
import { environment } from '../../support/environment';
import { eventually } from '../../support/eventually';
import { reload } from '../../support/quickInput';
import { accessibilityProblems, clipboard, editors, fillClipboard, webview } from '../../support/screen';
import { screenshot } from '../../support/screenshot';
import { hostile, session } from '../../support/sessions';
import { openView } from '../../support/views';
import { browserComplaints, workbench } from '../../support/workbench';

const plain = session('jane-1', {
  Reason: 'deploy',
  AccessType: 'Standard',
  OutputUrl: { S3OutputUrl: 's3://logs/jane', CloudWatchOutputUrl: '' },
});

describe('The page of a session', () => {
  before(async () => {
    await emulator.replaceSessions([plain, hostile]);
    await (await openView('Active')).press('Refresh');
  });

  it('shows exactly the object that the AWS CLI prints', async () => {
    await open('jane-1');
    assert.deepEqual(JSON.parse(await shownJson()), await printedByTheCli('jane-1'));
  });

  it('has no accessibility problem in any theme', async () => {
    await screenshot('session', noAccessibilityProblem);
  });

  it('copies', async () => {
    const page = await webview();
    for (const [button, expected] of [
      ['Copy Session ID', 'jane-1'],
      ['Copy Target', 'i-0123456789abcdef0'],
      ['Copy Owner ARN', String(plain['Owner'])],
    ] as const) {
      await fillClipboard('nothing yet');
      await page.getByRole('button', { name: button }).click();
      await eventually(async () => assert.equal(await clipboard(), expected));
    }
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    const printed = await printedByTheCli('jane-1');
    await eventually(async () => assert.deepEqual(JSON.parse(await clipboard()), printed));
  });

  it('folds parts of the JSON, by keyboard too', async () => {
    const page = await webview();
    const fold = page.getByRole('button', { name: 'Fold or unfold' }).nth(1);
    await fold.focus();
    await fold.press('Enter');
    await eventually(async () => assert.equal(await fold.getAttribute('aria-expanded'), 'false'));
    await page.locator('.line').getByText('s3://logs/jane').waitFor({ state: 'detached' });
  });

  it('is one panel: another session takes the place of the first, unfolded', async () => {
    await open('onerror');
    assert.deepEqual((await editors()).length, 1);
    await eventually(async () => assert.equal(await shownId(), hostile.SessionId));
  });

  it('shows hostile text as text: no script, no injected node, no complaint of the policy', async () => {
    const page = await webview();
    assert.equal(
      await page.locator('main img, main script, main iframe, main svg:not(.icon, .strip), main b').count(),
      0,
    );
    // The CLI leaves out what its model does not know.
    const printed = (await printedByTheCli(hostile.SessionId)) as Readonly<Record<string, unknown>>;
    assert.deepEqual(JSON.parse(await shownJson()), { ...printed, Unheard: hostile['Unheard'] });
    assert.deepEqual(
      browserComplaints().filter((line) => /Content Security Policy|alert|Refused to/i.test(line)),
      [],
    );
    await screenshot('session-hostile', noAccessibilityProblem);
  });

  it('comes back after a reload', async () => {
    await reload();
    const page = await webview();
    await page.getByRole('heading', { name: 'onerror' }).waitFor();
    await eventually(async () => assert.equal(await shownId(), hostile.SessionId));
  });

  it('stays when the session is listed no more, and says so', async () => {
    await emulator.replaceSessions([plain]);
    await (await openView('Active')).press('Refresh');
    await (await webview()).getByText('AWS no longer lists it as active').waitFor();
    assert.equal(await shownId(), hostile.SessionId);
  });

  it('opens by Enter, too', async () => {
    const view = await openView('Active');
    const page = await workbench();
    await view.row('jane-1').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('Enter');
    await (await webview()).getByRole('heading', { name: 'jane-1' }).waitFor();
  });
});

/** The page takes up a new theme a moment after the workbench. */
async function noAccessibilityProblem(): Promise<void> {
  await eventually(async () => assert.deepEqual(await accessibilityProblems(), []));
}

async function open(id: string): Promise<void> {
  await (await openView('Active')).row(id).click();
  await (await webview()).getByRole('heading', { name: id }).waitFor();
}

async function shownJson(): Promise<string> {
  const lines = await (await webview()).locator('ssm-json .text').allInnerTexts();
  return lines.join('\n');
}

async function shownId(): Promise<string> {
  return (JSON.parse(await shownJson()) as { readonly SessionId: string }).SessionId;
}

async function printedByTheCli(id: string): Promise<unknown> {
  const { stdout, stderr } = await runAws(
    ['ssm', 'describe-sessions', '--state', 'Active', '--output', 'json'],
    environment.emulator(),
    '111122223333',
    'eu-west-1',
  );
  assert.equal(stderr, '');
  const { Sessions } = JSON.parse(stdout) as { readonly Sessions: readonly { readonly SessionId: string }[] };
  return Sessions.find(({ SessionId }) => SessionId === id);
}
