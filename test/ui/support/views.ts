import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { workbench } from './workbench';

/** A row of a tree as it is drawn. */
export interface DrawnRow {
  readonly label: string;
  readonly description: string;
  /** 1: outermost. */
  readonly level: number;
  /** Undefined where the row has no children. */
  readonly expanded: boolean | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** A view in the side bar. */
export interface View {
  /** All of it, with its header. */
  readonly pane: Locator;
  /** The rows on the screen, top to bottom; a long tree has more above and below. */
  rows(): Promise<readonly DrawnRow[]>;
  /** The same, as soon as there is one. */
  filled(): Promise<readonly DrawnRow[]>;
  /** The first row on the screen whose label contains the text; to be clicked, hovered over, or waited for. */
  row(text: string | RegExp): Locator;
  /** Shows (or hides) what is below a row. */
  expand(row: Locator, expanded?: boolean): Promise<void>;
  /** Shows a row's context menu and takes the entry; of a submenu: both, outermost first. */
  choose(row: Locator, ...entries: readonly string[]): Promise<void>;
  /** The text above the rows; empty where there is none. */
  message(): Promise<string>;
  /** The text of the welcome view; empty where there is none. */
  welcome(): Promise<string>;
  /** A button or a link of the welcome view. */
  welcomeAction(name: string): Locator;
  /** Presses a button of the title bar. */
  press(title: string): Promise<void>;
}

/** Shows the container "SSM Sessions" and leads to one of its views, which is opened where it is closed. */
export async function openView(name: 'Active' | 'History'): Promise<View> {
  const page = await workbench();
  const icon = page.locator('.activitybar .action-item:has(> .action-label[aria-label^="SSM Sessions"])').first();
  const pane = page.locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
  const header = pane.locator('.pane-header').first();
  // VS Code may be about to show the container by itself, as after a reload: then a click would hide it.
  await eventually(async () => {
    if (!(await header.isVisible())) {
      await icon.click();
      await header.waitFor({ timeout: 3000 });
    }
  });
  if ((await header.getAttribute('aria-expanded')) === 'false') {
    await header.click();
  }
  return viewIn(page, pane);
}

function viewIn(page: Page, pane: Locator): View {
  const rows = pane.locator('.monaco-list-row:has(.label-name)');
  const textOf = async (part: Locator): Promise<string> => (await part.allInnerTexts()).join('\n').trim();
  return {
    pane,
    rows: () => rows.evaluateAll(drawn),
    async filled() {
      await rows.first().waitFor();
      return rows.evaluateAll(drawn);
    },
    row: (text) => rows.filter({ has: page.locator('.label-name', { hasText: text }) }).first(),
    async expand(row, expanded = true) {
      if ((await row.getAttribute('aria-expanded')) !== String(expanded)) {
        await row.locator('.monaco-tl-twistie').click();
      }
    },
    async choose(row, ...entries) {
      await row.click({ button: 'right' });
      for (const [n, entry] of entries.entries()) {
        const label = page.locator('.action-label').getByText(entry, { exact: true });
        const item = page.locator('.monaco-menu .action-item').filter({ has: label }).last();
        await item.hover();
        await item.and(page.locator('.focused')).waitFor();
        if (n === entries.length - 1) {
          // A menu takes no clicks in its first moments.
          await page.keyboard.press('Enter');
        }
      }
    },
    message: () => textOf(pane.locator('.tree-explorer-viewlet-tree-view > .message:not(.hide)')),
    welcome: () => textOf(pane.locator('.welcome-view-content')),
    welcomeAction: (name) =>
      pane.locator('.welcome-view-content').locator('a, .monaco-button').filter({ hasText: name }),
    async press(title) {
      await pane.hover();
      await pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
    },
  };
}

/** Runs in the browser, where nothing else of this file is known. A list's elements are not in the order of its rows. */
function drawn(elements: readonly Element[]): readonly DrawnRow[] {
  const top = (element: Element): number => element.getBoundingClientRect().top;
  return [...elements]
    .sort((a, b) => top(a) - top(b))
    .map((element) => {
      const expanded = element.getAttribute('aria-expanded');
      return {
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        level: Number(element.getAttribute('aria-level')),
        expanded: expanded === null ? undefined : expanded === 'true',
        spoken: element.getAttribute('aria-label') ?? '',
      };
    });
}
