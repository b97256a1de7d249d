// Folders that live as long as the command.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEnd } from './cleanup.mjs';

/**
 * Makes a folder that is removed when the command ends.
 * Its path names none of our elements (ssm-…), for which the tests search the browser's complaints, and is short: VS Code keeps unix sockets below it, and their paths may not exceed some 100 characters.
 * @returns {string} its path
 */
export function temporaryFolder() {
  const folder = mkdtempSync(join(process.platform === 'win32' ? tmpdir() : '/tmp', 'code-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
