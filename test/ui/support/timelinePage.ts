import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually } from './eventually';
import { runCommand } from './quickInput';
import { webview } from './screen';

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
