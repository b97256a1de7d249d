import { createHash } from 'node:crypto';
import type { Random } from '../../../emulator/worlds/random';
import { secretOf } from '../signedWith';
import type { Draft, Entry } from './draft';

const startUrl = 'https://x.awsapps.com/start';

/** Makes a profile sign in with IAM Identity Center, by a session or by itself, with what lies in the cache for it. */
export function singleSignOn(draft: Draft, profile: string): void {
  const { random } = draft;
  const role = random.of(['Admin', 'Admin', 'ReadOnly', 'ReadOnly', 'Forbidden']);
  const account = random.of(['123456789012', '123456789012', '210987654321', 'x']);
  const entries: Entry[] = [];
  if (!random.chance(0.03)) {
    entries.push(['sso_account_id', account]);
  }
  if (!random.chance(0.03)) {
    entries.push(['sso_role_name', role]);
  }
  const session = random.chance(0.55) ? random.of(['corp', 'corp', 'my corp', 'é', "it's"]) : undefined;
  const portal: Entry[] = [
    ...some<Entry>(random, 0.98, ['sso_start_url', startUrl]),
    ...some<Entry>(random, 0.98, ['sso_region', random.of(['eu-west-1', 'eu-west-1', 'us-east-2'])]),
  ];
  if (session === undefined) {
    entries.push(...portal);
    rememberRole(draft, { accountId: account, roleName: role, startUrl });
  } else {
    entries.push(['sso_session', session]);
    sessionSection(draft, session, portal);
    entries.push(...some<Entry>(random, 0.05, ['sso_region', random.of(['eu-west-1', 'us-west-1'])]));
    entries.push(
      ...some<Entry>(random, 0.05, ['sso_start_url', random.of([startUrl, 'https://other.awsapps.com/start'])]),
    );
    rememberRole(draft, { accountId: account, roleName: role, sessionName: session });
  }
  draft.put(profile, entries);
  const named = (session !== undefined) !== random.chance(0.05) ? (session ?? 'corp') : startUrl;
  tokenFile(draft, named);
}

/** The `[sso-session …]` that a profile names, as a rule. */
function sessionSection(draft: Draft, name: string, portal: readonly Entry[]): void {
  const { random } = draft;
  const written = random.chance(0.94) ? name : random.of(['other', ' corp', 'Corp']);
  const quoted = /^[\w é]+$/.test(written) ? (written.includes(' ') ? `'${written}'` : written) : `"${written}"`;
  const section = draft.section(`sso-session ${quoted}`);
  if (section.length === 0) {
    section.push(...portal, ...some<Entry>(random, 0.3, ['sso_registration_scopes', 'sso:account:access']));
    section.push(...some<Entry>(random, 0.05, ['region', random.of(['us-east-2', 'eu-west-1'])]));
  }
}

/** The token of a sign-in, in the file that is named after a session or a start URL. */
function tokenFile(draft: Draft, named: string): void {
  const { random } = draft;
  const path = `.aws/sso/cache/${sha1(named)}.json`;
  const seconds = random.of([7200, 7200, 7200, 300, -60, -60]);
  const zone = random.chance(0.8) ? 'Z' : random.of(['UTC', '+00:00', '+0000', '', ' x']);
  const token: Record<string, unknown> = {
    startUrl,
    region: 'eu-west-1',
    accessToken: random.chance(0.08) ? 'ended' : 'good',
    expiresAt: `{NOW+${seconds}}${zone}`.replace('+-', '-'),
  };
  if (random.chance(seconds < 1000 ? 0.7 : 0.3)) {
    Object.assign(token, {
      clientId: 'c',
      clientSecret: 's',
      registrationExpiresAt: random.chance(0.85) ? '{NOW+90000}Z' : random.of(['{NOW-60}Z', '{NOW+90000}', 'x']),
      refreshToken: random.chance(0.8) ? 'unused' : 'used',
    });
  }
  if (random.chance(0.08)) {
    Reflect.deleteProperty(
      token,
      random.of(['accessToken', 'expiresAt', 'clientId', 'refreshToken', 'registrationExpiresAt']),
    );
  }
  if (!random.chance(0.06)) {
    draft.files[path] = random.chance(0.04) ? random.of(['{', '', '[]', 'null', '"x"']) : JSON.stringify(token);
  }
}

/** Credentials of the role that the CLI kept from the last time, now and then. */
function rememberRole(draft: Draft, key: Readonly<Record<string, string>>): void {
  if (draft.random.chance(0.15)) {
    const sorted = Object.fromEntries(Object.entries(key).sort());
    draft.files[`.aws/cli/cache/${sha1(JSON.stringify(sorted))}.json`] = kept(draft, 'SSOKEPT');
  }
}

/** A file of the CLI's cache of credentials. */
export function kept(draft: Draft, letters: string): string {
  const { random } = draft;
  const AccessKeyId = draft.keyId(letters).replace('AKIA', 'ASIA');
  const seconds = random.of([3600, 3600, 3600, 1000, 800, -60]);
  const zone = random.chance(0.9) ? random.of(['Z', '+00:00', 'UTC']) : random.of(['', 'x']);
  const Credentials: Record<string, unknown> = {
    AccessKeyId,
    SecretAccessKey: secretOf(AccessKeyId),
    SessionToken: 'kept-token',
    Expiration: `{NOW+${seconds}}${zone}`.replace('+-', '-'),
    AccountId: '123456789012',
  };
  if (random.chance(0.05)) {
    Reflect.deleteProperty(Credentials, random.of(['Expiration', 'SessionToken', 'AccessKeyId', 'AccountId']));
  }
  return random.chance(0.04)
    ? random.of(['{', '', '{}', 'null', '[]'])
    : JSON.stringify({ ...(random.chance(0.5) ? { ProviderType: 'sso' } : {}), Credentials });
}

/** The name of a file of the caches. */
export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function some<T>(random: Random, likely: number, item: T): readonly T[] {
  return random.chance(likely) ? [item] : [];
}
