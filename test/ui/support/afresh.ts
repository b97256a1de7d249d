import { restoreAwsFiles } from './awsFiles';
import { emulator } from './emulator';
import { quickInput, reload } from './quickInput';
import { closeEditors } from './workbench';

/** Ends what a spec has brought about: faults, other sessions and AWS files, open editors and pickers, filters. */
export async function beginAfresh(): Promise<void> {
  await emulator.wellAgain();
  await emulator.restoreSessions();
  restoreAwsFiles();
  await (await quickInput()).cancel();
  await closeEditors();
  await reload();
}
