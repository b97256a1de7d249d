import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { secretAccessKey } from '../emulator/signature';

/** The AWS CLI v2 that judges us: what `SSM_SESSIONS_AWS_CLI` names, Debian's, or the one on PATH; undefined: none. */
export const awsCli = [
  process.env['SSM_SESSIONS_AWS_CLI'],
  '/usr/bin/aws',
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'aws')),
].find((path) => path !== undefined && runs(path));

if (awsCli === undefined) {
  console.warn('The AWS CLI is not installed (Debian: apt-get install awscli), so nothing is compared with it.');
}

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI against an endpoint, with today's API model, keys of an account, UTC, and nothing else of this machine. */
export function runAws(args: readonly string[], endpoint: string, account: string, region: string): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    AWS_DATA_PATH: join(import.meta.dirname, '..', 'emulator', 'models'),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    AWS_ACCESS_KEY_ID: `AKIA${account}`,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: region,
    NO_PROXY: '127.0.0.1',
  };
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    execFile(awsCli ?? 'aws', [...args, '--endpoint-url', endpoint], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
