import { closeSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import type { CommandPorts } from '../core/commandLine/commandLine';
import { paramPath } from '../core/commandLine/paramPath';

/** The most bytes that a file may have: a device has no end. */
const largest = 10 * 1024 * 1024;

/**
 * Reads the file of a `file://` value as the CLI does: `~` and `$VARIABLES` in its path are expanded, every end of line
 * becomes `\n`.
 */
export const readParamFile: CommandPorts['readFile'] = (path) => {
  try {
    const bytes = bytesOf(paramPath(path, process.env['HOME'] ?? homedir(), process.env));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.replaceAll(/\r\n?/g, '\n') };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

function bytesOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= largest; ) {
      const chunk = Buffer.allocUnsafe(65_536);
      const count = readSync(file, chunk);
      if (count === 0) {
        return Buffer.concat(chunks);
      }
      chunks.push(chunk.subarray(0, count));
      size += count;
    }
    throw new Error(`larger than ${largest} bytes`);
  } finally {
    closeSync(file);
  }
}
