import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AwsOptions } from '../core/ports';
import { readSharedConfig } from './configFiles';

/** Folders below the home directory where the CLI keeps tokens: `aws sso login`, `aws login`. */
const caches = [
  ['.aws', 'sso', 'cache'],
  ['.aws', 'login', 'cache'],
] as const;

/** Differs when a file that credentials come from has changed; see {@link CredentialFiles}. */
export async function credentialStamp(options: AwsOptions): Promise<string> {
  const config = await readSharedConfig(options).catch(() => undefined);
  const tokens = [...(config?.profiles.values() ?? [])].map((section) => section['web_identity_token_file']);
  const files = [...tokens, process.env['AWS_WEB_IDENTITY_TOKEN_FILE']].filter((file) => file !== undefined);
  const folders = await Promise.all(caches.map((path) => filesIn(join(homedir(), ...path))));
  const states = await Promise.all([...files, ...folders.flat()].map(stateOf));
  return JSON.stringify([config?.fingerprint, states]);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort().map((file) => join(folder, file));
  } catch {
    return [];
  }
}

async function stateOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${file} ${String(mtimeMs)} ${String(size)}`;
  } catch {
    return `${file} is not there`;
  }
}
