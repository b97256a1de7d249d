import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { expandHome } from './config/paths';
import type { AwsFiles } from './config/awsFiles';
import { variable } from './config/environment';
import { posixWords } from './config/words';
import { cliCacheFolder } from './credentials/fetch/cliCache';
import { loginCacheFolder } from './credentials/fetch/loginSession';
import { ssoCacheFolder } from './credentials/fetch/ssoToken';

/** Variables that name a file on which a reading depends. */
const fileVariables = [
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
  'AWS_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
];

/** Entries of a profile that do. */
const fileEntries = ['web_identity_token_file', 'ca_bundle'];

/** Returns a text that differs when a file that credentials or connections depend on has changed; see {@link CredentialFiles}. */
export async function credentialFingerprint({ config, oldFiles, environment }: AwsFiles): Promise<string> {
  const named = [
    ...fileVariables.map((name) => variable(environment, name)),
    ...[...config.profiles.values()].flatMap(({ merged }) => fileEntries.map((entry) => merged.get(entry)?.value)),
  ].flatMap((path) => (typeof path === 'string' && path !== '' ? [expandHome(path, environment)] : []));
  const programs = [...config.profiles.values()].flatMap(({ merged }) => {
    const command = merged.get('credential_process')?.value;
    const [program = ''] = (typeof command === 'string' ? posixWords(command) : undefined) ?? [];
    return isAbsolute(program) ? [program] : [];
  });
  const shared = Object.values(config.files);
  const folders = await Promise.all(
    [ssoCacheFolder(environment), loginCacheFolder(environment), cliCacheFolder(environment)].map(filesIn),
  );
  const states = await Promise.all([...new Set([...shared, ...named, ...programs, ...folders.flat()])].map(stateOf));
  return JSON.stringify([states, oldFiles.boto.length]);
}

/**
 * Lists the files of a folder. The folders also hold a database that every call of the AWS CLI changes: only what is
 * JSON counts.
 */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(folder, file))
      .sort();
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
