import { type TextDocument, Uri, workspace } from 'vscode';

/** The format of a request document. */
export type RequestFormat = 'json' | 'yaml';

/** The names of request documents, for VS Code's selectors. */
export const requestFiles = { json: '**/*.ssm-sessions.json', yaml: '**/*.ssm-sessions.{yaml,yml}' } as const;

/** Returns the format of a document by its name; undefined if it is no request. */
export function requestFormatOf({ uri }: Pick<TextDocument, 'uri'>): RequestFormat | undefined {
  const ending = /\.ssm-sessions\.(json|ya?ml)$/i.exec(uri.path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : ending === 'json' ? 'json' : 'yaml';
}

/** Returns a place for a new request in the workspace's folder, else at no place yet: a name that nothing has. */
export async function freeRequestUri(format: RequestFormat): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  for (let count = 1; ; count += 1) {
    const name = `request${count === 1 ? '' : `-${count}`}.ssm-sessions.${format}`;
    const uri = Uri.from({ scheme: 'untitled', path: folder ? Uri.joinPath(folder, name).path : name });
    const open = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(folder && (await exists(Uri.joinPath(folder, name))))) {
      return uri;
    }
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
