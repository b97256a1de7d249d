import { FailureError } from '../../core/base/failure';
import { type Environment, variable } from '../config/environment';
import { badConfig, type Placed, locationLabel } from '../config/location';
import type { OldFiles } from '../config/oldFiles';
import { type Entries, entryText, type ProfileViews, type SharedConfig } from '../config/sharedConfig';
import type { SettingSources } from '../config/settings';
import type { CredentialSource, Keys } from './source';

/** The facts known when the source of a profile's credentials is looked for. */
export interface Search {
  readonly config: SharedConfig;
  readonly oldFiles: OldFiles;
  readonly environment: Environment;
  /** The profile's name; `default` if none is named. */
  readonly profile: string;
  readonly views: ProfileViews;
  /** True if variables with credentials count: not with `--profile`, and not for a `source_profile`. */
  readonly variables: boolean;
  /** Profiles that led here, the named one first. */
  readonly via: readonly string[];
  /** Settings of the named profile: they hold for all of a chain. */
  readonly settings: SettingSources;
}

/** One way to credentials. */
export interface Provider {
  /** The name, for the documentation of the order. */
  readonly name: string;
  /**
   * Returns the source, if something in the search triggers it.
   *
   * @throws FailureError if it is triggered and cannot be used; the search ends then
   */
  readonly find: (search: Search) => CredentialSource | undefined;
}

/** Returns the first source that one of the providers finds. */
export function firstSource(providers: readonly Provider[], search: Search): CredentialSource | undefined {
  for (const { find } of providers) {
    const source = find(search);
    if (source !== undefined) {
      return source;
    }
  }
  return undefined;
}

/** Returns the text of a merged entry; an empty one is a text, too: it triggers what it names. */
export function merged({ views }: Search, name: string): Placed | undefined {
  return entryText(views.merged, name);
}

/** Returns a variable that counts in this search. */
export function searched({ environment, variables }: Search, name: string): string | undefined {
  return variables ? variable(environment, name) : undefined;
}

/**
 * Returns the keys in one section of one file; undefined if it has no `aws_access_key_id`. Secret and token never come
 * from elsewhere. Of two tokens the old name's counts, as in the AWS CLI, unless it is empty.
 *
 * @throws FailureError `noCredentials` for a key id without a secret
 */
export function keysIn(entries: Entries, profile: string): { readonly file: string; readonly keys: Keys } | undefined {
  const id = entryText(entries, 'aws_access_key_id');
  if (id === undefined || !('file' in id.place)) {
    return undefined;
  }
  const { file } = id.place;
  const text = (name: string): string | undefined => filled(entryText(entries, name));
  const secretAccessKey = text('aws_secret_access_key');
  if (id.text === '' || secretAccessKey === undefined) {
    const missing = id.text === '' ? 'aws_access_key_id' : 'aws_secret_access_key';
    throw partial(`the profile ${profile} in ${file}`, missing, { profile, file });
  }
  const keys = keysOf(id.text, secretAccessKey, text('aws_security_token') ?? text('aws_session_token'));
  if (!canBeSent(keys)) {
    throw badConfig(
      `The access key id or token of the profile ${profile} goes on in another line, or has a character in it that no request can carry (${locationLabel(id.place)})`,
      file,
    );
  }
  return { file, keys };
}

/** Tells whether key id and token can stand in the headers of a request. */
export function canBeSent({ accessKeyId, sessionToken = '' }: Keys): boolean {
  return /^[\x20-\x7E]*$/.test(accessKeyId + sessionToken);
}

/** Returns a text that is not empty. */
export function filled(found: Placed | undefined): string | undefined {
  return found?.text === '' ? undefined : found?.text;
}

/** Returns keys without a member for a token that is not there. */
export function keysOf(accessKeyId: string, secretAccessKey: string, sessionToken: string | undefined): Keys {
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

/** Returns the failure of credentials of which a part is missing; the AWS CLI's exit code for it is 255. */
export function partial(
  where: string,
  missing: string,
  about: { readonly profile?: string; readonly file?: string } = {},
): FailureError {
  return new FailureError({
    code: 'noCredentials',
    name: 'PartialCredentials',
    message: `Partial credentials found in ${where}, missing: ${missing}`,
    ...about,
  });
}
