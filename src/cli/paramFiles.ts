import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { CommandPorts } from '../core/request/commandLine';
import { paramPath } from '../core/request/paramPath';

/**
 * Reads the file of a `file://` value as the CLI does: `~` and `$VARIABLES` in its path are expanded, every end of line
 * becomes `\n`.
 */
export const readParamFile: CommandPorts['readFile'] = (path) => {
  try {
    const bytes = readFileSync(paramPath(path, process.env['HOME'] ?? homedir(), process.env));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.replaceAll(/\r\n?/g, '\n') };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};
