// A temporary AWS configuration: three profiles whose requests go to the emulator.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The accounts of a small company. The emulator reads the account from the key id (test/emulator/README.md).
 * The first profile is the one that is used when nothing else is said.
 */
const profiles = [
  { name: 'dev', region: 'eu-west-1', account: '111122223333' },
  { name: 'staging', region: 'eu-central-1', account: '444455556666' },
  { name: 'prod', region: 'us-east-1', account: '777788889999' },
];

/**
 * Writes the configuration.
 * @param {string} folder where to
 * @param {string} endpoint the emulator's url
 * @returns {NodeJS.ProcessEnv} the environment for programs that are to use it, and nothing else of this machine's AWS
 */
export function writeAwsConfig(folder, endpoint) {
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    config,
    sections(({ name, region }) => [`[profile ${name}]`, `region = ${region}`, `endpoint_url = ${endpoint}`]),
  );
  writeFileSync(
    credentials,
    sections(({ name, account }) => [
      `[${name}]`,
      `aws_access_key_id = ${accessKeyId(account)}`,
      'aws_secret_access_key = only-the-emulator-knows-it',
    ]),
  );
  const machines = Object.keys(process.env).filter((name) => name.startsWith('AWS_'));
  return {
    ...process.env,
    ...Object.fromEntries(machines.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_PROFILE: profiles[0]?.name,
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  };
}

/** @param {string} account */
function accessKeyId(account) {
  return `AKIA${account}`;
}

/** @param {(profile: typeof profiles[number]) => readonly string[]} lines */
function sections(lines) {
  return profiles.map((profile) => `${lines(profile).join('\n')}\n`).join('\n');
}
