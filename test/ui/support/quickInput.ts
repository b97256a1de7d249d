import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import { afterReload, workbench } from './workbench';

/** The palette, a picker or an input box: VS Code shows one at a time. */
export interface QuickInput {
  /** All of it. */
  readonly widget: Locator;
  /** Waits until it is shown, with the text in its title where one is named. */
  shown(title?: string): Promise<void>;
  /** What can be picked, as far as it is on the screen: labels with their descriptions. */
  items(): Promise<readonly string[]>;
  /** Replaces what is typed, as soon as something can be typed; one who types waits for what it brings. */
  type(text: string, withinMs?: number): Promise<void>;
  /** What is typed. */
  typed(): Promise<string>;
  /** Picks the first item that contains the text, as soon as it is there. */
  pick(text: string | RegExp, withinMs?: number): Promise<void>;
  /** Enter. */
  accept(): Promise<void>;
  /** The button that leads to the step before. */
  back(): Promise<void>;
  /** Escape, as often as it takes. */
  cancel(): Promise<void>;
}

/** The quick input of the workbench. */
export async function quickInput(): Promise<QuickInput> {
  const page = await workbench();
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('.quick-input-box input');
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  // VS Code uses the elements of rows again: what an item does not have may still be there, hidden, of another one.
  const seen = '.label-name:visible, .label-description:visible';
  const row = (text: string | RegExp): Locator =>
    rows.filter({ has: page.locator(seen).filter({ hasText: text }) }).first();
  return {
    widget,
    async shown(title) {
      await widget.and(page.locator(':visible')).waitFor();
      if (title !== undefined) {
        await widget.locator('.quick-input-title', { hasText: title }).waitFor();
      }
    },
    items: () =>
      rows.evaluateAll((elements) =>
        elements.map((element) =>
          [...element.querySelectorAll('.label-name, .label-description')]
            .map((part) => part.textContent)
            .join(' ')
            .trim(),
        ),
      ),
    type: (text, withinMs) => input.fill(text, patience(withinMs)),
    typed: () => input.inputValue(),
    pick: (text, withinMs) => row(text).click(patience(withinMs)),
    accept: () => input.press('Enter'),
    back: () => widget.locator('.quick-input-titlebar .action-label').first().click(),
    async cancel() {
      for (let more = 3; more > 0 && (await widget.isVisible()); more -= 1) {
        await page.keyboard.press('Escape');
      }
    },
  };
}

/** What Playwright takes as its patience; its usual one where nothing is said. */
function patience(withinMs: number | undefined): { readonly timeout?: number } {
  return withinMs === undefined ? {} : { timeout: withinMs };
}

/** Runs a command from the palette, by its whole title; the category is ours where none is named. */
export async function runCommand(title: string, category = 'SSM Sessions'): Promise<void> {
  const page = await workbench();
  const palette = await quickInput();
  const item = palette.widget.getByText(`${category}: ${title}`, { exact: true });
  // While VS Code is still busy with itself, it may close the palette again; and one that was opened before VS Code knew
  // our commands never learns of them: F1 does nothing to it, so it is closed before the next attempt.
  await eventually(async () => {
    await palette.cancel();
    await page.keyboard.press('F1');
    await palette.type(`>${category}: ${title}`, 3000);
    await item.waitFor({ timeout: 3000 });
  });
  await item.click();
}

/** Loads VS Code anew as its users do: only then has it written down what it was told a moment ago. */
export async function reload(): Promise<void> {
  await afterReload(() => runCommand('Reload Window', 'Developer'));
}
