import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { environment } from './environment';

/** How long VS Code may take to draw something, in ms; patience, not an expectation. */
const patienceMs = 30_000;

let browser: Browser | undefined;
let opened: Promise<Page> | undefined;
const complaints: string[] = [];

/** The one page with the workbench that all specs share; the first to ask waits until it is drawn. */
export function workbench(): Promise<Page> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Page> {
  browser = await chromium.launch({ executablePath: environment.chromium(), args: environment.chromiumArgs() });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  await page.goto(environment.workbench());
  await isDrawn(page);
  await widenSideBar(page);
  return page;
}

/** Opens another folder (an absolute path) in the page; all specs get the new one. */
export async function openFolder(folder: string): Promise<void> {
  const page = await workbench();
  const url = new URL(page.url());
  url.searchParams.set('folder', folder);
  await page.goto(url.href);
  await isDrawn(page);
}

/** Waits until VS Code is drawn again after it has been loaded anew by what `leave` does. */
export async function afterReload(leave: () => Promise<void>): Promise<void> {
  const page = await workbench();
  const loaded = page.waitForEvent('load');
  await leave();
  await loaded;
  await isDrawn(page);
}

async function isDrawn(page: Page): Promise<void> {
  await page.locator('.activitybar .action-label[aria-label^="SSM Sessions"]').first().waitFor();
}

/** Closes every editor, saved or not. */
export async function closeEditors(): Promise<void> {
  const page = await workbench();
  const tabs = page.locator('.tabs-container .tab');
  for (let more = 30; more > 0 && (await tabs.count()) > 0; more -= 1) {
    await tabs.first().click();
    await tabs.first().locator('.tab-actions .action-label').first().click();
    const discard = page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: "Don't Save" });
    await page.waitForTimeout(200);
    if (await discard.isVisible()) {
      await discard.click();
    }
  }
}

/** So that a session's id and its description are both to be read. */
async function widenSideBar(page: Page): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (bar === null) {
    throw new Error('VS Code shows no side bar.');
  }
  const edge = bar.x + bar.width;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 200, 400, { steps: 4 });
  await page.mouse.up();
}

/** What the browser has complained of so far (errors on its console, in the page or a webview), oldest first. */
export function browserComplaints(): readonly string[] {
  return [...complaints];
}

/** Ends the browser. */
export async function closeWorkbench(): Promise<void> {
  await browser?.close();
}

/** What stood on the screen when a test failed, in `failed-….png` among the other pictures. */
export async function pictureOfFailure(test: string): Promise<void> {
  const page = await opened?.catch(() => browser?.contexts()[0]?.pages()[0]);
  const name = `failed-${test.replace(/[^\w]+/g, '-').slice(0, 100)}.png`;
  await page?.screenshot({ path: join(environment.screenshots(), name) });
}
