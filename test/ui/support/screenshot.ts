import { join } from 'node:path';
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

/**
 * Takes a picture of the workbench in each theme, for people to look at: `out/screenshots/<name>-<theme>.png`.
 * What is open stays open; the theme is the dark one afterwards. The pointer is moved
 * away, so that nothing hovers.
 */
export async function screenshot(name: string): Promise<void> {
  const page = await workbench();
  await page.mouse.move(640, 790);
  await page.locator('.workbench-hover-container').first().waitFor({ state: 'hidden' });
  for (const theme of themes) {
    await useTheme(theme);
    await page.screenshot({
      path: join(environment.screenshots(), `${name}-${theme.name}.png`),
      animations: 'disabled',
    });
  }
  await useTheme(themes[1]);
}

async function useTheme({ setting, className }: (typeof themes)[number]): Promise<void> {
  const page = await workbench();
  changeSettings({ 'workbench.colorTheme': setting });
  await page.locator(`.monaco-workbench.${className}`).waitFor();
}
