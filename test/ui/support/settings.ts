import { readFileSync, writeFileSync } from 'node:fs';
import { environment } from './environment';

/**
 * Changes the user's settings; the running VS Code takes them up by itself, within a second or so: wait for what they
 * bring about. A value of `undefined` takes a setting away.
 */
export function changeSettings(changes: Readonly<Record<string, unknown>>): void {
  const file = environment.settingsFile();
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...settings, ...changes }, null, 2)}\n`);
}
