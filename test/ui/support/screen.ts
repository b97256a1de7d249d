import axe from 'axe-core';
import type { Frame, FrameLocator } from 'playwright-core';
import { eventually } from './eventually';
import { workbench } from './workbench';

/** The inside of the webview in the editor. */
export async function webview(): Promise<FrameLocator> {
  const page = await workbench();
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The inside of the webview with this heading, where several are on the screen; waits for it. */
export async function pageWith(heading: string): Promise<FrameLocator> {
  const page = await workbench();
  return eventually(async () => {
    for (const frame of await page.locator('iframe.webview.ready').all()) {
      const name = await frame.getAttribute('name', { timeout: 1000 });
      const inside = page.frameLocator(`iframe.webview[name="${name ?? ''}"]`).frameLocator('iframe#active-frame');
      if ((await inside.getByRole('heading', { level: 1, name: heading, exact: true }).count()) > 0) {
        return inside;
      }
    }
    throw new Error(`No page has the heading ${heading}.`);
  });
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

/** Names of what can be pressed or typed into in the webview, and Tab does not come to from where the keys are. */
export async function outOfReach(): Promise<readonly string[]> {
  const page = await workbench();
  const inside = await webviewFrame();
  const count = await inside?.evaluate(() => {
    const left = new Set<Element>();
    // What has the keys in a shadow is told of only there.
    const watch = (root: Document | ShadowRoot): void => {
      root.addEventListener('focusin', ({ target }) => left.delete(target as Element));
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('button:enabled, input, select, [tabindex="0"]') && element !== root.activeElement) {
          left.add(element);
        }
        if (element.shadowRoot) {
          watch(element.shadowRoot);
        }
      }
    };
    watch(document);
    (window as unknown as { left: typeof left }).left = left;
    return left.size;
  });
  // An input for a date has three places.
  for (let more = (count ?? 0) + 5; more > 0; more -= 1) {
    await page.keyboard.press('Tab');
  }
  const left = await inside?.evaluate(() =>
    [...(window as unknown as { left: ReadonlySet<Element> }).left].map(
      (element) => element.getAttribute('aria-label') ?? element.textContent.trim(),
    ),
  );
  return left ?? ['There is no page.'];
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

/** The titles of the open editors of each group, left to right. */
export async function editorGroups(): Promise<readonly (readonly string[])[]> {
  const page = await workbench();
  const groups = await page.locator('.editor-group-container').all();
  const found = await Promise.all(
    groups.map(async (group) => ({
      left: (await group.boundingBox())?.x ?? 0,
      titles: await group.locator('.tab .label-name').allInnerTexts(),
    })),
  );
  return found.sort((a, b) => a.left - b.left).map(({ titles }) => titles);
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
