import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join, relative } from 'node:path';
import { workspace } from 'vscode';
import { awsSettings } from './settings';

/**
 * The absolute path of a program on PATH; undefined where there is none. Relative entries and folders inside the
 * workspace do not count: what lies there is not the user's choice (S24).
 */
export async function findProgram(name: string, path = process.env['PATH'] ?? ''): Promise<string | undefined> {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  const places = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !inWorkspace(folder))
    .flatMap((folder) => names.map((file) => join(folder, file)));
  for (const place of places) {
    try {
      await access(place, constants.X_OK);
      return place;
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return undefined;
}

/**
 * The environment of a program that is started for the user: ours, with the AWS files of the user's settings, and without
 * what VS Code has set for itself. It is all of it (`strictEnv`), so that the workspace's terminal settings add nothing.
 */
export function programEnvironment(): Record<string, string> {
  const { configFile, credentialsFile } = awsSettings;
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(VSCODE|ELECTRON)_/.test(name) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(own),
    ...(configFile.value === undefined ? {} : { AWS_CONFIG_FILE: configFile.value }),
    ...(credentialsFile.value === undefined ? {} : { AWS_SHARED_CREDENTIALS_FILE: credentialsFile.value }),
  };
}

function inWorkspace(folder: string): boolean {
  return (workspace.workspaceFolders ?? []).some(({ uri }) => {
    const inner = relative(uri.fsPath, folder);
    return inner === '' || (!inner.startsWith('..') && !isAbsolute(inner));
  });
}
