// A browser with one page, for tests. Needs the project's packages, so it is imported only once they are installed.
import { chromium as browserType } from 'playwright-core';
import { chromium, chromiumArgs } from './chromium.mjs';
import { onEnd } from '../cleanup.mjs';

/**
 * Opens a browser and an empty page in it; the browser is closed when the command ends.
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openBrowserPage(options) {
  const browser = await browserType.launch({ executablePath: chromium(), args: chromiumArgs, handleSIGINT: false });
  onEnd(() => browser.close());
  const context = await browser.newContext(options);
  return context.newPage();
}
