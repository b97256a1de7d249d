import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join, relative } from 'node:path';
import { workspace } from 'vscode';

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

function inWorkspace(folder: string): boolean {
  return (workspace.workspaceFolders ?? []).some(({ uri }) => {
    const inner = relative(uri.fsPath, folder);
    return inner === '' || (!inner.startsWith('..') && !isAbsolute(inner));
  });
}
