import { fromHttp } from '@aws-sdk/credential-providers';
import { FailureError } from '../../../core/base/failure';
import type { ContainerSource } from '../source';
import type { Credentials } from './refreshing';

/** Asks the endpoint: https, or http on this machine and the fixed addresses of ECS and EKS. */
export async function containerCredentials({ url, tokenFile = '', token = '' }: ContainerSource): Promise<Credentials> {
  try {
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await fromHttp({
      // Empty texts, or the SDK would look for variables itself.
      awsContainerCredentialsRelativeUri: '',
      awsContainerCredentialsFullUri: url,
      awsContainerAuthorizationTokenFile: tokenFile,
      awsContainerAuthorizationToken: tokenFile === '' ? token : '',
      maxRetries: 2,
      timeout: 2000,
    })();
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      ...(expiration === undefined ? {} : { expiration }),
    };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError({
      code: 'credentialEndpoint',
      message: `The container’s credentials could not be had from ${url}: ${reason}`,
    });
  }
}
