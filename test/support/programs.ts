import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '../../src/aws/credentials/fetch/refreshing';
import { programCredentials } from '../../src/aws/credentials/fetch/runProgram';
import { type Failure, failureOf } from '../../src/core/base/failure';
import { fetchingFor, type World } from './fetchingFor';
import { temporaryFolder } from './temporary';

/** What a program prints. */
export const keys = { Version: 1, AccessKeyId: 'AKIAPROC', SecretAccessKey: 's' };
export const now = Date.UTC(2030, 0);

/** The folder of one test, with the program `p` that does as the shell is told. */
export function programIn(script: string): string {
  const folder = temporaryFolder({ p: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'p'), 0o755);
  return folder;
}

/** Runs a command as a profile’s program. */
export function run(command: string, world: World = {}): Promise<Credentials> {
  const PATH = process.env['PATH'] ?? '';
  return programCredentials(
    { kind: 'process', profile: 'dev', command },
    fetchingFor({ now: () => now, ...world, variables: { PATH, ...world.variables } }),
  );
}

/** Why it failed. */
export const failed = (asked: Promise<Credentials>): Promise<Failure> =>
  asked.then((credentials) => Promise.reject(new Error(JSON.stringify(credentials))), failureOf);
