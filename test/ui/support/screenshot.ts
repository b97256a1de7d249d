import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { environment } from './environment';
import { changeSettings } from './settings';
import { workbench } from './workbench';

/** Each theme's name in pictures, its name in VS Code, and the class that it gives to the workbench. */
const themes = [
  { name: 'light', setting: 'Light Modern', className: 'vs' },
  { name: 'dark', setting: 'Dark Modern', className: 'vs-dark' },
  { name: 'high-contrast-dark', setting: 'Default High Contrast', className: 'hc-black' },
  { name: 'high-contrast-light', setting: 'Default High Contrast Light', className: 'hc-light' },
] as const;

const usual = { width: 1280, height: 800 };

/**
 * Takes a picture of the workbench in each theme, for people to look at: `out/screenshots/<name>-<theme>.png`.
 * What is open stays open; the theme is the dark one afterwards. The pointer is moved
 * away, and what hovers all the same is not in the picture. `inEach` is done in each theme before its picture is taken.
 */
export async function screenshot(name: string, inEach?: () => Promise<void>): Promise<void> {
  const page = await workbench();
  await screenshots([{ name, ...(page.viewportSize() ?? usual) }], inEach);
}

/** The same of windows of several sizes (pixels), each picture with a name of its own; the usual size is back afterwards. */
export async function screenshots(
  pictures: readonly { readonly name: string; readonly width: number; readonly height: number }[],
  inEach?: () => Promise<void>,
): Promise<void> {
  const page = await workbench();
  const before = page.viewportSize() ?? usual;
  for (const theme of themes) {
    await useTheme(theme);
    for (const { name, width, height } of pictures) {
      await page.setViewportSize({ width, height });
      await page.mouse.move(width / 2, height - 10);
      await inEach?.();
      await hideHovers(page, true);
      await page.screenshot({
        path: join(environment.screenshots(), `${name}-${theme.name}.png`),
        animations: 'disabled',
      });
    }
  }
  await page.setViewportSize(before);
  await hideHovers(page, false);
  await useTheme(themes[1]);
}

async function hideHovers(page: Page, hidden: boolean): Promise<void> {
  await page.locator('.workbench-hover-container').evaluateAll(
    (hovers, visibility) => {
      for (const hover of hovers as HTMLElement[]) {
        hover.style.visibility = visibility;
      }
    },
    hidden ? 'hidden' : '',
  );
}

async function useTheme({ setting, className }: (typeof themes)[number]): Promise<void> {
  const page = await workbench();
  changeSettings({ 'workbench.colorTheme': setting });
  await page.locator(`.monaco-workbench.${className}`).waitFor();
}
