import { readFileSync, writeFileSync } from 'node:fs';
import { environment } from './environment';

/** What the two AWS files say; a part that is left out stays as it was when the tests began. */
export interface AwsFiles {
  readonly config?: string;
  readonly credentials?: string;
}

let original: Required<AwsFiles> | undefined;

/**
 * Writes what the extension finds when it next asks AWS. Profiles of `scripts/vscode/awsConfig.mjs` are `dev` (in use), `staging`
 * and `prod`. {@link restoreAwsFiles} when the test is over.
 */
export function writeAwsFiles(files: AwsFiles): void {
  original ??= {
    config: readFileSync(environment.awsConfigFile(), 'utf8'),
    credentials: readFileSync(environment.awsCredentialsFile(), 'utf8'),
  };
  const { config, credentials } = { ...original, ...files };
  writeFileSync(environment.awsConfigFile(), config);
  writeFileSync(environment.awsCredentialsFile(), credentials);
}

/** Puts back what was there before the first {@link writeAwsFiles}. */
export function restoreAwsFiles(): void {
  writeAwsFiles({});
}

/** No profile has credentials. */
export function withoutCredentials(): AwsFiles {
  return { credentials: '' };
}

/** The profile in use has credentials and no region. */
export function withoutRegion(): AwsFiles {
  return { config: `[profile dev]\nendpoint_url = ${environment.emulator()}\n` };
}

/** The profile in use signs in by SSO, and nobody has signed in. */
export function signedOutOfSso(): AwsFiles {
  const config = `[profile dev]
region = eu-west-1
endpoint_url = ${environment.emulator()}
sso_session = nobody-has-signed-in
sso_account_id = 111122223333
sso_role_name = Admin

[sso-session nobody-has-signed-in]
sso_region = eu-west-1
sso_start_url = https://example.awsapps.com/start
`;
  return { config, credentials: '' };
}
