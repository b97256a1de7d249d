import { execFile } from 'node:child_process';
import { secretAccessKey } from '../emulator/http/signature';
import type { Ended } from './awsCli';
import { builtCli } from './builtCli';

/** Runs our command line as {@link runAws} runs the real one. */
export function runOurs(
  args: readonly string[],
  endpoint: string,
  account: string,
  region: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: `AKIA${account}`,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: region,
    ...more,
  };
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    const words = [...builtCli.before, ...args, '--endpoint-url', endpoint];
    execFile(builtCli.file, words, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
