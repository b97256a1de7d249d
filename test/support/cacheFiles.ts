import { createHash } from 'node:crypto';
import { temporaryFolder } from './temporary';

/** The name of the file in which a cache of the AWS CLI keeps something. */
export function cacheName(algorithm: 'sha1' | 'sha256', of: string): string {
  return `${createHash(algorithm).update(of).digest('hex')}.json`;
}

/** A home folder with what `aws sso login` has left for a session or start URL. */
export function homeWithToken(of: string, token: unknown): { readonly home: string; readonly file: string } {
  const name = `.aws/sso/cache/${cacheName('sha1', of)}`;
  const home = temporaryFolder({ [name]: typeof token === 'string' ? token : JSON.stringify(token) });
  return { home, file: `${home}/${name}` };
}
