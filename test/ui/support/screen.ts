import axe from 'axe-core';
import type { Frame, FrameLocator } from 'playwright-core';
import { workbench } from './workbench';

/** The inside of the webview in the editor. */
export async function webview(): Promise<FrameLocator> {
  const page = await workbench();
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The frame of the webview in the editor, to run something in it. */
export async function webviewFrame(): Promise<Frame | null> {
  const page = await workbench();
  const frame = page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
  return (await frame.elementHandle({ timeout: 10_000 })).contentFrame();
}

/** What axe-core finds wrong in the webview, each with what it is about. */
export async function accessibilityProblems(): Promise<readonly string[]> {
  const inside = await webviewFrame();
  await inside?.evaluate(axe.source);
  const found = await inside?.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  if (found === undefined || found.passes.length === 0) {
    throw new Error('axe-core has looked at nothing.');
  }
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The texts of the notifications on the screen. */
export async function notifications(): Promise<readonly string[]> {
  const page = await workbench();
  return page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
}

/** The texts of the status bar's entries. */
export async function statusBar(): Promise<readonly string[]> {
  const page = await workbench();
  const texts = await page.locator('.statusbar .statusbar-item').allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** The titles of the open editors. */
export async function editors(): Promise<readonly string[]> {
  const page = await workbench();
  return page.locator('.tabs-container .tab .label-name').allInnerTexts();
}

/** What is on the clipboard. */
export async function clipboard(): Promise<string> {
  const page = await workbench();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts a text on the clipboard, so that a copy can be told from what was there before. */
export async function fillClipboard(text: string): Promise<void> {
  const page = await workbench();
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
}
