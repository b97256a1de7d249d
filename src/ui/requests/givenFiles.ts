import { l10n } from 'vscode';
import { dialogText } from '../../core/presentation/text/sinkText';
import { readTypedLine, type TypedLine } from '../../core/pasted/typedLine';
import { confirm } from '../sinks/tell';
import { commandPorts } from './ports';

/** Files, as lines name them, that the user has let be read in this window. */
const agreed = new Set<string>();

/**
 * Reads a line that another extension, a task or a key gave. Files that it names with `file://` are read only after the
 * user has said so: their text would go to AWS, or wherever the line says. Undefined if the user said no.
 */
export async function readGivenLine(line: string): Promise<TypedLine | undefined> {
  for (;;) {
    const wanted = new Set<string>();
    const read = readTypedLine(line, {
      ...commandPorts,
      readFile: (path) => {
        if (agreed.has(path)) {
          return commandPorts.readFile(path);
        }
        wanted.add(path);
        return { reason: l10n.t('not loaded yet') };
      },
    });
    if (wanted.size === 0) {
      return read;
    }
    if (!(await mayBeRead([...wanted]))) {
      return undefined;
    }
    for (const path of wanted) {
      agreed.add(path);
    }
  }
}

async function mayBeRead(paths: readonly string[]): Promise<boolean> {
  return confirm(
    dialogText(l10n.t('Read {0} for a describe-sessions command?', paths.join(', '))),
    dialogText(
      l10n.t(
        'The command comes from a keybinding, a task or another extension. The content of the file becomes part of the request to AWS.',
      ),
    ),
    l10n.t('Read File'),
  );
}
