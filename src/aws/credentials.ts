import { fromEnv, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import { FailureError } from '../core/base/failure';
import type { AwsOptions } from '../core/ports';
import type { SharedConfig } from './configFiles';
import { hasEnvironmentKeys, sectionOf } from './profiles';

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

/**
 * Where the credentials of a profile come from, as the CLI finds them; the SDK's own providers bring them. A named profile
 * is looked at first, since the SDK says of every mistake in it that it could not load credentials from any providers.
 *
 * @throws FailureError `profileNotFound`, `profileCycle`, `noCredentials`
 */
export function credentialsOf(
  config: SharedConfig,
  profile: string | undefined,
  { askMfaCode }: AwsOptions,
): NonNullable<SSMClientConfig['credentials']> {
  const common = {
    ...config.files,
    mfaCodeProvider: async (serial: string): Promise<string> => {
      const code = await askMfaCode?.(serial);
      if (code === undefined) {
        throw new FailureError({ code: 'mfaCancelled', message: `No MFA code was given for ${serial}` });
      }
      return code.trim();
    },
  };
  if (profile !== undefined) {
    insistOnSource(config, profile, []);
    return fromIni({ ...common, profile: config.sdkName(profile) });
  }
  return hasEnvironmentKeys() ? fromEnv() : fromNodeProviderChain(common);
}

function insistOnSource(config: SharedConfig, profile: string, via: readonly string[]): void {
  if (via.includes(profile)) {
    const message = `Infinite loop in credential configuration: ${[...via, profile].join(' -> ')}`;
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
