import { readFileSync, writeFileSync } from 'node:fs';
import { environment } from './environment';

/**
 * Changes settings; the running VS Code takes them up by itself, within a second or so: wait for what they bring about.
 * They are those of the machine that the extension runs on, so the scopes `machine`, `window` and `resource` can be
 * changed, and `application` cannot. A value of `undefined` takes a setting away.
 */
export function changeSettings(changes: Readonly<Record<string, unknown>>): void {
  change(environment.settingsFile(), changes);
}

/** Changes the user's settings, those of the scope `application` too; taken up when the page is loaded anew. */
export function changeUserSettings(changes: Readonly<Record<string, unknown>>): void {
  change(environment.userSettingsFile(), changes);
}

function change(file: string, changes: Readonly<Record<string, unknown>>): void {
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...settings, ...changes }, null, 2)}\n`);
}
