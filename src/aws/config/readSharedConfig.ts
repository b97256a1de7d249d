import { join } from 'node:path';
import type { AwsOptions } from '../../core/ports';
import { readBounded } from './boundedFile';
import { type Environment, homeFolder, variable } from './environment';
import { expandPath } from './paths';
import { type SharedConfig, type SharedFile, sharedConfigOf } from './sharedConfig';

/**
 * Makes a reader of the shared files: it opens both files each time, and reads their texts anew only if they have
 * changed. What cannot be used is a problem of the result; the reader does not throw.
 */
export function sharedConfigReader(options: AwsOptions, environment: Environment): () => Promise<SharedConfig> {
  let last: { readonly texts: string; readonly config: SharedConfig } | undefined;
  return async () => {
    const [config, credentials] = await Promise.all([
      sharedFile(options.configFile ?? variable(environment, 'AWS_CONFIG_FILE'), 'config', environment),
      sharedFile(
        options.credentialsFile ?? variable(environment, 'AWS_SHARED_CREDENTIALS_FILE'),
        'credentials',
        environment,
      ),
    ]);
    const texts = JSON.stringify([config, credentials]);
    last = last?.texts === texts ? last : { texts, config: sharedConfigOf(config, credentials) };
    return last.config;
  };
}

async function sharedFile(
  named: string | undefined,
  usual: 'config' | 'credentials',
  environment: Environment,
): Promise<SharedFile> {
  const path = named === undefined ? join(homeFolder(environment), '.aws', usual) : expandPath(named, environment);
  try {
    return { path, ...decoded(await readBounded(path)) };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    // As in the AWS CLI, a folder in a file's place is no file.
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
      ? { path, text: '' }
      : { path, text: '', problem: `cannot be read: ${code === 'EACCES' ? 'permission denied' : message}` };
  }
}

/**
 * Decodes a file as the AWS CLI does, which takes UTF-8 only; here a mark at the beginning, which editors on Windows
 * write, is no part of the text.
 */
function decoded(bytes: Buffer): Pick<SharedFile, 'text' | 'problem'> {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))) {
    return { text: '', problem: 'is saved as UTF-16: save it as UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: '', problem: `has characters in another encoding than UTF-8 (line ${wrongLine(bytes)})` };
  }
}

/** Returns the first line (from 1) that is not UTF-8. */
function wrongLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  const isWrong = (line: string): boolean => !Buffer.from(line, 'latin1').equals(Buffer.from(utf8(line), 'utf8'));
  return lines.findIndex(isWrong) + 1;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
