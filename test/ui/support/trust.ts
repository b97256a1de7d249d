import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment } from './environment';
import { changeUserSettings } from './settings';
import { openFolder } from './workbench';

/**
 * Opens a folder that nobody has trusted, with the settings that somebody has put into it. {@link trustAgain} when the
 * test is over.
 */
export async function openUntrusted(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const folder = join(dirname(environment.awsConfigFile()), '..', 'from-a-stranger');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  changeUserSettings({
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  });
  await openFolder(folder);
}

/** Trusts every folder, as at the beginning, and opens the first one. */
export async function trustAgain(): Promise<void> {
  changeUserSettings({ 'security.workspace.trust.enabled': false });
  await openFolder(new URL(environment.workbench()).searchParams.get('folder') ?? '/');
}
