import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { restoreAwsFiles } from './awsFiles';
import { emulator } from './emulator';
import { environment } from './environment';
import { quickInput } from './quickInput';
import { closeEditors, openFolder } from './workbench';

let folders = 0;

/**
 * Ends what a spec has brought about: faults, other sessions and AWS files, open editors and pickers, filters; and opens an
 * empty folder, in which VS Code remembers nothing of it.
 */
export async function beginAfresh(): Promise<void> {
  await emulator.wellAgain();
  await emulator.restoreSessions();
  restoreAwsFiles();
  await (await quickInput()).cancel();
  await closeEditors();
  folders += 1;
  const folder = join(dirname(environment.awsConfigFile()), '..', `empty-${folders}`);
  mkdirSync(folder, { recursive: true });
  await openFolder(folder);
}
