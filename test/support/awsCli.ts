import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { secretAccessKey } from '../emulator/http/signature';

/** Bundled tests lie elsewhere than their sources, and VS Code runs them in a folder of its own. */
const project = process.env['PROJECT_FOLDER'] ?? process.cwd();

const program = process.platform === 'win32' ? 'aws.exe' : 'aws';

/** The AWS CLI v2 that judges us: what `SSM_SESSIONS_AWS_CLI` names, Debian's, or the first v2 on PATH; undefined: none. */
export const awsCli = [
  process.env['SSM_SESSIONS_AWS_CLI'],
  '/usr/bin/aws',
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program)),
].find((path) => path !== undefined && existsSync(path) && versionOf(path).startsWith('aws-cli/2.'));

if (awsCli === undefined) {
  const missing =
    'No AWS CLI of version 2 was found, so nothing is compared with it. Install one (Debian: apt-get install awscli) ' +
    'or say where it is in the environment variable SSM_SESSIONS_AWS_CLI.';
  if (process.env['CI']) {
    throw new Error(missing);
  }
  console.warn(missing);
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
    AWS_DATA_PATH: join(project, 'test', 'emulator', 'models'),
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

/** What a program says its version is; v1 of Python 2 said it on the other stream. Empty where it does not run. */
function versionOf(path: string): string {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
  } catch {
    return '';
  }
}
