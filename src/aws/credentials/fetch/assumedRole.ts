import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { FailureError } from '../../../core/base/failure';
import type { RoleSource } from '../source';
import { cachedRole } from './cliCache';
import type { Fetching } from './fetching';
import type { Credentials } from './refreshing';
import { roleCredentials } from './roleCredentials';

/** Assumes the role, unless the AWS CLI has done so in the last hour and left its credentials in its cache. */
export async function assumedRole(source: RoleSource, fetching: Fetching): Promise<Credentials> {
  const { roleArn, sessionName, externalId, mfaSerial, duration } = source;
  const cached = await cachedRole(source, fetching);
  if (cached !== undefined) {
    return cached;
  }
  return fetching.withSts(fetching.provide(source.source), async (sts) => {
    const code = mfaSerial === undefined ? undefined : await mfaCode(mfaSerial, source, fetching);
    return roleCredentials(
      await sts.send(
        new AssumeRoleCommand({
          RoleArn: roleArn,
          RoleSessionName: sessionName ?? fetching.usualSessionName(),
          ...(externalId === undefined ? {} : { ExternalId: externalId }),
          ...(mfaSerial === undefined ? {} : { SerialNumber: mfaSerial, TokenCode: code }),
          ...(duration === undefined ? {} : { DurationSeconds: duration }),
        }),
        { abortSignal: fetching.signal },
      ),
      roleArn,
    );
  });
}

async function mfaCode(serial: string, { profile }: RoleSource, { options }: Fetching): Promise<string> {
  const code = await options.askMfaCode?.(serial, profile);
  if (code === undefined) {
    throw new FailureError({ code: 'mfaCancelled', message: `No MFA code was given for ${serial}`, profile });
  }
  return code.trim();
}
