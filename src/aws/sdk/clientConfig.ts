import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import { boundedAnswers } from './boundedAnswers';
import type { Connection } from './connection';
import { type ProxyAgent, requestHandler } from './requestHandler';

/** Parameters that the clients of any service take: all but credentials. */
export type ClientConfig = Pick<
  SSMClientConfig,
  | 'region'
  | 'endpoint'
  | 'ignoreConfiguredEndpointUrls'
  | 'maxAttempts'
  | 'retryMode'
  | 'useFipsEndpoint'
  | 'useDualstackEndpoint'
  | 'defaultsMode'
  | 'userAgentAppId'
  | 'authSchemePreference'
  | 'disableClockSkewCorrection'
  | 'requestHandler'
> & { readonly extensions: ReturnType<typeof boundedAnswers>[] };

/**
 * Returns the parameters of a client of the SDK. All that it would otherwise look for in files and variables by itself
 * is among them, so that it looks for nothing: it reads these files in its own way, and those of `AWS_PROFILE` whatever
 * the profile is.
 */
export function clientConfigOf(connection: Connection, proxyAgent: ProxyAgent | undefined): ClientConfig {
  const { region, endpoint, fips, dualStack, attempts, retryMode, userAgentId } = connection;
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ignoreConfiguredEndpointUrls: true,
    maxAttempts: attempts,
    retryMode,
    useFipsEndpoint: fips,
    useDualstackEndpoint: dualStack,
    defaultsMode: 'legacy',
    userAgentAppId: userAgentId,
    authSchemePreference: [],
    disableClockSkewCorrection: false,
    requestHandler: requestHandler(connection, proxyAgent),
    extensions: [boundedAnswers(connection.readTimeout)],
  };
}
