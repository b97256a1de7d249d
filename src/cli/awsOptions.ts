import type { AwsOptions } from '../core/ports';
import type { Globals } from '../core/commandLine/invocation';
import { askMfaCode } from './mfaCode';

/** Returns the options by which the global ones want AWS to be spoken to. */
export function awsOptions(globals: Globals): AwsOptions {
  const { endpointUrl, region, caBundle, readTimeout, connectTimeout, signRequest, verifySsl } = globals;
  return {
    endpointUrl,
    region: region === '' ? undefined : region,
    caBundle,
    readTimeout,
    connectTimeout,
    signRequest,
    verifySsl,
    askMfaCode,
  };
}
