import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { WireSession } from '../../emulator/worlds/world';
import { emulator } from './emulator';
import { eventually } from './eventually';
import { runCommand } from './quickInput';
import { webview } from './screen';
import { openView } from './views';

/** Opens the timeline and waits until it shows so many sessions in its range. */
export async function openTimeline(sessions: number): Promise<FrameLocator> {
  await runCommand('Open Timeline');
  const inside = await webview();
  await shows(inside, sessions);
  return inside;
}

/** Waits until the range that is looked at has so many sessions. */
export async function shows(inside: FrameLocator, sessions: number): Promise<void> {
  const words = new RegExp(`· ${String(sessions)} sessions? · `);
  await eventually(async () => assert.match(await inside.locator('.head').innerText(), words));
}

/** A stretch of time, in hours: its begin since 1970, and its length. */
export interface Range {
  readonly from: number;
  readonly long: number;
}

/** The range that the words tell of; they follow the picture a moment later. */
export async function range(inside: FrameLocator): Promise<Range> {
  const words = await inside.locator('.head strong').innerText();
  const [from = Number.NaN, to = Number.NaN] = words.split(' to ').map((text) => Date.parse(`${text}Z`) / 3_600_000);
  return { from, long: to - from };
}

/** What a screen reader is told of the bar that has the keys. */
export async function currentBar(inside: FrameLocator): Promise<string> {
  return (await inside.locator('#bar').getAttribute('aria-label')) ?? '';
}

/** Puts sessions in the place of all that there are, and waits until the timeline shows them all: the last 30 days. */
export async function showTimeline(sessions: readonly WireSession[]): Promise<void> {
  await emulator.replaceSessions(sessions);
  await openView('Active');
  await runCommand('Reload All Sessions');
  await runCommand('Open Timeline');
  const page = await webview();
  await page.getByRole('button', { name: '30 days' }).click();
  await eventually(
    async () => assert.match(await page.locator('.head').innerText(), new RegExp(`\\b${sessions.length} session`)),
    60_000,
  );
}
