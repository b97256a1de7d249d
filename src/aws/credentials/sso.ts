import { badConfig, fileOf, locationLabel } from '../config/location';
import { type Entries, entryText } from '../config/sharedConfig';
import { merged, type Provider, type Search } from './provider';

const needed = ['sso_account_id', 'sso_role_name', 'sso_start_url', 'sso_region'] as const;

/** A role of IAM Identity Center: an account or role name triggers it, with a session of its own or in the old form. */
export const sso: Provider = {
  name: 'SSO',
  find: (search) => {
    const { profile, views } = search;
    if (!views.merged.has('sso_account_id') && !views.merged.has('sso_role_name')) {
      return undefined;
    }
    const session = ssoSession(search);
    const entries = session === undefined ? views.merged : new Map([...views.merged, ...session.entries]);
    const text = (name: string): string => entryText(entries, name)?.text ?? '';
    const missing = needed.filter((name) => text(name) === '');
    if (missing.length > 0) {
      const [first] = views.merged.values();
      const inSession = session === undefined ? '' : ` with [sso-session ${session.name}]`;
      throw badConfig(
        `SSO needs ${missing.join(', ')}, which the profile ${profile}${inSession} does not say`,
        first?.file,
      );
    }
    return {
      kind: 'sso',
      profile,
      ...(session === undefined ? {} : { session: session.name }),
      startUrl: text('sso_start_url'),
      region: text('sso_region'),
      accountId: text('sso_account_id'),
      roleName: text('sso_role_name'),
    };
  },
};

/** The section that a profile's `sso_session` names. */
interface NamedSession {
  readonly name: string;
  readonly entries: Entries;
}

/** Returns the session of a profile; every entry that the profile has as well must be the same. */
function ssoSession(search: Search): NamedSession | undefined {
  const session = namedSession(search);
  for (const name of session?.entries.keys() ?? []) {
    const own = entryText(search.views.merged, name);
    const theirs = entryText(session?.entries, name);
    if (own !== undefined && theirs !== undefined && own.text !== theirs.text) {
      throw badConfig(
        `${name} of the profile ${search.profile} is "${own.text}" (${locationLabel(own.place)}), but "${theirs.text}" in [sso-session ${session?.name ?? ''}]`,
        fileOf(own.place),
      );
    }
  }
  return session;
}

function namedSession(search: Search): NamedSession | undefined {
  const named = merged(search, 'sso_session');
  if (named === undefined || named.text === '') {
    return undefined;
  }
  const entries = search.config.ssoSessions.get(named.text);
  if (entries === undefined) {
    throw badConfig(
      `The section [sso-session ${named.text}] is not in ${search.config.files.config}: ${locationLabel(named.place)} of the profile ${search.profile} names it`,
      fileOf(named.place),
    );
  }
  return { name: named.text, entries };
}

/**
 * Insists on the section that `sso_session` of the profile names, and on two entries in it, whatever they say. The AWS
 * CLI does so whatever the credentials come from.
 *
 * @throws FailureError `badConfig`
 */
export function checkSsoSession(search: Search): void {
  const session = namedSession(search);
  const missing = ['sso_start_url', 'sso_region'].filter((name) => session?.entries.has(name) === false);
  if (missing.length > 0) {
    throw badConfig(
      `The section [sso-session ${session?.name ?? ''}] misses ${missing.join(', ')}`,
      search.config.files.config,
    );
  }
}
