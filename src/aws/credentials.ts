import { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts';
import { fromEnv, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core';
import { FailureError } from '../core/base/failure';
import type { AwsOptions } from '../core/ports';
import type { Scope } from '../core/sessions/scope';
import { clientConfigOf } from './clientConfig';
import type { Section, SharedConfig } from './configFiles';
import { configuredEndpoint } from './endpoint';
import { hasEnvironmentKeys, insistOnSecret, sectionOf } from './profiles';

/** Entries of which a profile needs one to give credentials. */
const sources = [
  'aws_access_key_id',
  'role_arn',
  'credential_source',
  'web_identity_token_file',
  'credential_process',
  'sso_start_url',
  'sso_session',
  'sso_account_id',
  'login_session',
] as const;

/** Gives the credentials of a profile, and remembers them until shortly before they expire. */
export type Credentials = ReturnType<typeof fromIni>;

/**
 * Where the credentials of a profile come from, as the CLI finds them; the SDK's own providers bring them. A named profile
 * is looked at first, since the SDK says of every mistake in it that it could not load credentials from any providers.
 *
 * @throws FailureError `profileNotFound`, `profileCycle`, `noCredentials`
 */
export function credentialsOf(config: SharedConfig, scope: Scope, options: AwsOptions): Credentials {
  const { profile } = scope;
  if (profile !== undefined) {
    insistOnSource(config, profile, []);
  } else if (hasEnvironmentKeys()) {
    insistOnSecret();
    return fromEnv();
  }
  insistOnBothHalves(sectionOf(config, profile) ?? {}, profile);
  const provide: Credentials = async (caller) => {
    const region = sectionOf(config, profile)?.['region'] ?? scope.region;
    const sts = await clientConfigOf(config, 'sts', { profile, region }, options);
    const common = {
      ...config.files,
      mfaCodeProvider: (serial: string) => mfaCode(serial, profile, options),
      roleAssumer: getDefaultRoleAssumer(sts),
      roleAssumerWithWebIdentity: getDefaultRoleAssumerWithWebIdentity(sts),
      clientConfig: { requestHandler: sts.requestHandler, ...signInEndpoint(config, profile) },
    };
    return profile === undefined
      ? fromNodeProviderChain(common)()
      : fromIni({ ...common, profile: config.sdkName(profile) })(caller);
  };
  // Remembered here, not in each client: nobody is asked twice for an MFA code, no program is run twice.
  return memoizeIdentityProvider(provide, isIdentityExpired, doesIdentityRequireRefresh) ?? provide;
}

/** Entries of a profile that say where to ask and how to print, not who asks. */
const surroundings: ReadonlySet<string> = new Set(['region', 'output', 'retry_mode', 'max_attempts']);

/**
 * What credentials of a profile are remembered under: by its name or, where its role wants an MFA code, by all that it
 * says of the role, so that one code does for all profiles of it.
 */
export function credentialsKey(config: SharedConfig, { profile }: Scope): string {
  const section = (profile === undefined ? undefined : sectionOf(config, profile)) ?? {};
  const ofRole = section['role_arn'] !== undefined && section['mfa_serial'] !== undefined;
  const entries = Object.entries(section).filter(([name]) => !surroundings.has(name) && !name.startsWith('cli_'));
  return JSON.stringify(ofRole ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : (profile ?? null));
}

/** One configuration serves both services of SSO, so it names an endpoint only where theirs is the same. */
function signInEndpoint(config: SharedConfig, profile: string | undefined): { readonly endpoint?: string } {
  const endpoint = configuredEndpoint(config, 'sso', profile);
  return endpoint !== undefined && endpoint === configuredEndpoint(config, 'sso_oidc', profile) ? { endpoint } : {};
}

async function mfaCode(serial: string, profile: string | undefined, { askMfaCode }: AwsOptions): Promise<string> {
  const code = await askMfaCode?.(serial, profile);
  if (code === undefined) {
    throw new FailureError({ code: 'mfaCancelled', message: `No MFA code was given for ${serial}` });
  }
  return code.trim();
}

/** Where the CLI finds half of what it needs it looks no further: a role goes before a sign-in, that before keys. */
function insistOnBothHalves(section: Section, profile: string | undefined): void {
  const has = (entry: string): boolean => section[entry] !== undefined;
  const signIn = ['sso_start_url', 'sso_session', 'sso_account_id'].some(has);
  const missing = has('role_arn')
    ? ['source_profile', 'credential_source', 'web_identity_token_file'].some(has)
      ? undefined
      : 'source_profile or credential_source'
    : has('aws_access_key_id') && !has('aws_secret_access_key') && !signIn
      ? 'aws_secret_access_key'
      : undefined;
  if (missing !== undefined) {
    const message = `Partial credentials found in the profile ${profile ?? 'default'}, missing: ${missing}`;
    throw new FailureError({ code: 'noCredentials', name: 'PartialCredentials', message });
  }
}

function insistOnSource(config: SharedConfig, profile: string, via: readonly string[]): void {
  if (via.includes(profile)) {
    const message = [...via, profile].join(' → ');
    throw new FailureError({ code: 'profileCycle', message, profile });
  }
  const section = sectionOf(config, profile) ?? {};
  if (!sources.some((entry) => section[entry] !== undefined)) {
    throw new FailureError({ code: 'noCredentials', message: `Profile ${profile} has no credentials`, profile });
  }
  const source = section['source_profile'];
  // A profile may be its own source: its role is then assumed with its own keys.
  if (
    section['role_arn'] !== undefined &&
    source !== undefined &&
    !(source === profile && section['aws_access_key_id'])
  ) {
    insistOnSource(config, originalName(config, source), [...via, profile]);
  }
}

/** Values of `source_profile` come from the text that was made for the SDK. */
function originalName(config: SharedConfig, sdkName: string): string {
  return [...config.profiles.keys()].find((name) => config.sdkName(name) === sdkName) ?? sdkName;
}
