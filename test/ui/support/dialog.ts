import type { Locator } from 'playwright-core';
import { workbench } from './workbench';

/** VS Code's own dialog; waits until it is shown. */
export async function dialog(): Promise<Locator> {
  const page = await workbench();
  const box = page.locator('.monaco-dialog-box');
  await box.waitFor();
  return box;
}

/** Presses a button of VS Code's own dialog, and waits until it is gone. */
export async function answerDialog(button: string): Promise<void> {
  const box = await dialog();
  await box.locator('.monaco-button').filter({ hasText: button }).click();
  await box.waitFor({ state: 'detached' });
}
