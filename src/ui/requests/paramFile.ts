import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { workspace } from 'vscode';
import { paramPath } from '../../core/commandLine/paramPath';

/** The largest file that is read, in bytes: no request needs more. */
const largest = 1_000_000;

/**
 * Returns the text of a file that `file://` names, as the CLI reads it: `~` and `$VARIABLES` count, and what is relative
 * begins at the workspace's folder, else at home. Only plain files of at most 1 MB: a device or a pipe would never end.
 */
export function readParamFile(path: string): { readonly text: string } | { readonly reason: string } {
  const file = resolve(base(), paramPath(path, homedir(), process.env));
  try {
    const about = statSync(file);
    if (!about.isFile() || about.size > largest) {
      return { reason: about.isFile() ? `larger than ${largest} bytes` : 'not a file' };
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return { text: text.replaceAll(/\r\n?/g, '\n') };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function base(): string {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return folder?.uri.fsPath ?? homedir();
}
