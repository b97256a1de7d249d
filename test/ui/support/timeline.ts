import assert from 'node:assert/strict';
import type { WireSession } from '../../emulator/world';
import { emulator } from './emulator';
import { eventually } from './eventually';
import { runCommand } from './quickInput';
import { webview } from './screen';
import { openView } from './views';

/** Puts sessions in the place of all that there are, and waits until the timeline shows them all: the last 30 days. */
export async function showTimeline(sessions: readonly WireSession[]): Promise<void> {
  await emulator.replaceSessions(sessions);
  await openView('Active');
  await runCommand('Read Everything Again');
  await runCommand('Open Timeline');
  const page = await webview();
  await page.getByRole('button', { name: '30 days' }).click();
  await eventually(
    async () => assert.match(await page.locator('.head').innerText(), new RegExp(`\\b${sessions.length} session`)),
    60_000,
  );
}
