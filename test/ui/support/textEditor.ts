import type { Locator } from 'playwright-core';
import { fillClipboard } from './screen';
import { workbench } from './workbench';

/** The text editor that is shown. */
export async function textEditor(): Promise<Locator> {
  const page = await workbench();
  return page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
}

/** The file names in the open tabs. */
export async function openFiles(): Promise<readonly string[]> {
  const page = await workbench();
  const tabs = page.locator('.tabs-container .tab[data-resource-name]');
  return tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name') ?? ''));
}

/** The lines on the screen, top to bottom; a long document has more. */
export async function editorLines(): Promise<readonly string[]> {
  const editor = await textEditor();
  const lines = editor.locator('.view-line');
  const drawn = await lines.evaluateAll((elements) =>
    elements.map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent })),
  );
  return drawn.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00A0', ' '));
}

/** The lenses above the lines. */
export async function lenses(): Promise<readonly string[]> {
  const editor = await textEditor();
  const parts = await editor.locator('.codelens-decoration a, .codelens-decoration > span').allInnerTexts();
  return parts.map((text) => text.trim()).filter((text) => text !== '|' && text !== '');
}

/** Takes a lens. */
export async function pressLens(text: string): Promise<void> {
  const editor = await textEditor();
  await editor.locator('.codelens-decoration a').filter({ hasText: text }).first().click();
}

/** Replaces what is in the editor, as one who pastes does. */
export async function replaceText(text: string): Promise<void> {
  const page = await workbench();
  const editor = await textEditor();
  await editor.locator('.view-lines').click();
  await page.keyboard.press('Control+A');
  await fillClipboard(text);
  await page.keyboard.press('Control+V');
}

/** Presses a button of the editor's title bar. */
export async function pressInTitle(title: string): Promise<void> {
  const page = await workbench();
  await page.locator(`.editor-group-container.active .editor-actions .action-label[aria-label^="${title}"]`).click();
}
