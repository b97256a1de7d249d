import { commands, l10n, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { Disposable } from '../../core/base/event';

const scheme = 'ssm-sessions-export';

/**
 * Files that were written, as read-only documents of the same name: VS Code offers to rewrite unusual line ends in what
 * can be edited, and a save would write one kind of line end through all texts of a session.
 */
export class ExportDocuments implements TextDocumentContentProvider, Disposable {
  readonly #written = new Map<string, Uri>();
  readonly #provider = workspace.registerTextDocumentContentProvider(scheme, this);

  /** Opens a file that was just written. */
  async open(file: Uri): Promise<void> {
    const uri = Uri.from({ scheme, path: file.path, query: String(this.#written.size) });
    this.#written.set(uri.toString(), file);
    await commands.executeCommand('vscode.open', uri, { preview: false });
  }

  /** Reads only what was written here. */
  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const file = this.#written.get(uri.toString());
    return file === undefined
      ? l10n.t('Exports are not restored after a restart. Open the file to see it again.')
      : new TextDecoder().decode(await workspace.fs.readFile(file));
  }

  dispose(): void {
    this.#provider.dispose();
  }
}
