import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a renewed token to the file that it was read from, whole or not at all. Refresh tokens are good once: without
 * this the AWS CLI would have to sign in again. A file that cannot be written keeps the old token; the new one is used
 * all the same.
 */
export async function writeTokenFile(file: string, token: object): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const { mode } = await stat(file).catch(() => ({ mode: 0o600 }));
    await writeFile(draft, JSON.stringify(token), { mode: 0o600 });
    await chmod(draft, mode & 0o777);
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
