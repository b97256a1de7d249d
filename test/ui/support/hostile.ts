import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { WireSession } from '../../emulator/worlds/world';
import { eventually } from './eventually';
import { session } from './sessions';
import { workbench } from './workbench';

/** Text that VS Code makes links, icons or elements of in one place or another. */
export const nasty = [
  '[run](command:workbench.action.terminal.new)',
  '[go](https://e.example "t")',
  '[see](file:///etc/passwd)',
  '$(zap)',
  '$(sync~spin)',
  'https://e.example/a',
  'www.e.example',
  'a@b.example',
  '<a href="https://e.example">z</a>',
  '<img src=x onerror=alert(1)>',
  '**bold**',
  '`code`',
].join(' ');

/** Characters that show nothing, turn lines round or speak to terminals. */
const unseen = '\u202E\u2066\u200B\u2800\u{1D173}\u{E0041}\u001B]8;;https://e.example\u0007';

/** What other people's text must never become. Labels of trees and pickers are `a` without an address. */
export const forbidden =
  'a[href]:not([href=""]), a[data-href], img, script, iframe, svg[onload], strong:text-is("bold"), code, .codicon-zap';

/** A session of somebody who writes {@link nasty} wherever something can be written. */
export const hostileSession: WireSession = session(`jane ${nasty}${unseen}`, {
  Target: `i-1 ${nasty}${unseen}`,
  Reason: `${nasty}${unseen}`,
  Owner: `arn:aws:iam::111122223333:user/${nasty}${unseen}`,
  Details: nasty,
  DocumentName: 'constructor',
  Status: `New ${nasty}`,
  [`Unheard ${nasty}`]: { [nasty]: nasty },
});

/** The name of a profile. */
export const hostileProfile = '$(zap) https://e.example a@b.example';

/** Waits until a part of the screen has a text, then looks for what must not be there. */
export async function isText(part: Locator, text: string): Promise<void> {
  await eventually(async () => {
    const shown = (await part.allInnerTexts()).join('\n').replaceAll('\u00A0', ' ');
    assert.ok(shown.includes(text), `${text} is not in: ${shown}`);
    assert.doesNotMatch(shown, /[\u202A-\u202E\u2066-\u2069\u200B\u2800\u001B\u0007]/u);
  });
  assert.deepEqual(await part.locator(forbidden).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML)), []);
}

/**
 * What VS Code shows under the pointer at the beginning of a row or an item: the middle of a long label is out of sight. The
 * pointer comes from somewhere else, and again if what it came to was drawn anew meanwhile: only then is it seen to come.
 */
export async function hover(over: Locator): Promise<Locator> {
  const page = await workbench();
  const shown = page.locator('.monaco-hover:visible, .workbench-hover:visible');
  await eventually(async () => {
    await page.mouse.move(600, 300, { steps: 3 });
    await eventually(async () => assert.equal(await shown.count(), 0));
    const { x, y, height } = (await over.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.move(x + 60, y + height / 2, { steps: 5 });
    await shown.first().waitFor({ timeout: 3000 });
  });
  return shown;
}

/** The notifications that come up. */
export async function toast(): Promise<Locator> {
  const page = await workbench();
  return page.locator('.notification-toast');
}
