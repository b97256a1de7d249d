import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { typeFilter } from '../../support/filters';
import { showOnly } from '../../support/manyScopes';
import { runCommand } from '../../support/quickInput';
import { webview } from '../../support/screen';
import { endedSession, session } from '../../support/sessions';
import { shows } from '../../support/timelinePage';
import { openView } from '../../support/views';

describe('The timeline says', () => {
  let inside: FrameLocator;

  before(async () => {
    await emulator.replaceSessions([]);
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions' });
    await openView('Active');
    await runCommand('Open Timeline');
    inside = await webview();
  });

  it('why nothing could be read, once, and what can be done', async () => {
    await notice(/^You don’t have permission to list sessions \(ssm:DescribeSessions\)\./);
    assert.deepEqual(await inside.locator('.notice').getByRole('button').allInnerTexts(), [
      'Copy IAM Policy',
      'Select Profiles and Regions',
      'Refresh',
    ]);
    await emulator.wellAgain();
    await inside.getByRole('button', { name: 'Refresh' }).press('Enter');
  });

  it('that there are no sessions; its own button reads again, and draws what came', async () => {
    await notice(/^No sessions: none is active, and none ended in the last 30 days\./);
    await emulator.replaceSessions([session('jane-1'), endedSession('bob-2')]);
    await inside.getByRole('button', { name: 'Refresh' }).press('Enter');
    await shows(inside, 2);
    assert.equal(await inside.locator('.notice').count(), 0);
  });

  it('that nothing matches the filters, and clears them', async () => {
    await typeFilter('Filter by Session ID…', 'nobody-7');
    await notice(/^No session matches the filters\./);
    assert.equal(await inside.locator('ssm-picture').count(), 0);
    await inside.getByRole('button', { name: 'Clear Filters' }).press('Enter');
    await shows(inside, 2);
  });

  it('that it is being read, and that this was stopped; what is there stays', async () => {
    await emulator.fault({ kind: 'hang', action: 'DescribeSessions' });
    await runCommand('Refresh');
    await inside.locator('.tools [role=status]', { hasText: 'Loading…' }).waitFor();
    await line(/^Active: 1 session so far, loading page 1…$/m);
    await shows(inside, 2);
    await runCommand('Cancel Refresh');
    await line(/^Active: 1 session, the list may be incomplete: canceled$/m);
    await inside.locator('.tools [role=status]').waitFor({ state: 'detached' });
    await emulator.wellAgain();
  });

  it('what failed, once, in the words of the tree, and goes on by its button', async () => {
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions' });
    await runCommand('Refresh');
    await notice(/^dev · eu-west-1: AWS denied ssm:DescribeSessions\. /);
    assert.equal(await inside.locator('.notice').count(), 1);
    await line(/^Active: 1 session, the list may be incomplete: loading failed$/m);
    await shows(inside, 2);
    await emulator.wellAgain();
    await inside.locator('.notice').getByRole('button', { name: 'Refresh' }).press('Enter');
    await inside.locator('.notice').waitFor({ state: 'detached' });
  });

  it('in which of several scopes something failed, and draws the others', async () => {
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions', account: '111122223333' });
    await showOnly('All profiles in eu-west-1');
    await runCommand('Reload All Sessions');
    await line(/^Active: .* · 1 could not be loaded$/m);
    await notice(/^dev · eu-west-1: AWS denied ssm:DescribeSessions · /);
    await inside.locator('ssm-picture').waitFor();
  });

  async function notice(words: RegExp): Promise<void> {
    await eventually(async () => assert.match(await inside.locator('.notice').first().innerText(), words));
  }

  async function line(words: RegExp): Promise<void> {
    await eventually(async () => assert.match((await inside.locator('.head span').allInnerTexts()).join('\n'), words));
  }
});
