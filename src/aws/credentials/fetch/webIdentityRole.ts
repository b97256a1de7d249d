import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { readBoundedText } from '../../config/boundedFile';
import { FailureError } from '../../../core/base/failure';
import type { WebIdentitySource } from '../source';
import { checkParameters } from '../validation';
import type { Fetching } from './fetching';
import type { Credentials } from './refreshing';
import { roleCredentials } from './roleCredentials';

/** Assumes the role with the token as it stands in the file: unsigned, without a duration. */
export async function webIdentityCredentials(source: WebIdentitySource, fetching: Fetching): Promise<Credentials> {
  const { roleArn, tokenFile, namedBy, sessionName = fetching.usualSessionName() } = source;
  const token = await readBoundedText(tokenFile).catch((thrown: unknown) => {
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw new FailureError({
      code: 'noCredentials',
      name: 'TokenFile',
      message: `The web identity token ${tokenFile} of ${namedBy} cannot be read: ${code === 'ENOENT' ? 'it is not there' : message}`,
      file: tokenFile,
    });
  });
  checkParameters(`the token in ${tokenFile}`, [{ name: 'WebIdentityToken', value: token, min: 4 }], fetching.settings);
  return fetching.withSts(undefined, async (sts) =>
    roleCredentials(
      await sts.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: roleArn,
          RoleSessionName: sessionName,
          WebIdentityToken: token,
        }),
        { abortSignal: fetching.signal },
      ),
      roleArn,
    ),
  );
}
