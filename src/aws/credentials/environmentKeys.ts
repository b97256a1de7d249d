import { variable, type Environment } from '../config/environment';
import { badConfig } from '../config/location';
import { canBeSent, keysOf, partial, type Provider } from './provider';
import type { EnvironmentSource } from './source';
import { zonedTime } from './zonedTime';

/** Keys in variables; an access key id alone decides, so that half of a pair is an error. */
export const environmentKeys: Provider = {
  name: 'environment',
  find: ({ environment, variables }) => (variables ? environmentSource(environment) : undefined),
};

/**
 * Returns the keys in variables. @throws FailureError `noCredentials` for a key id without its secret, `badConfig` for
 * an expiration that is no date
 */
export function environmentSource(environment: Environment): EnvironmentSource | undefined {
  const id = variable(environment, 'AWS_ACCESS_KEY_ID');
  if (id === undefined) {
    return undefined;
  }
  const secret = variable(environment, 'AWS_SECRET_ACCESS_KEY');
  if (secret === undefined) {
    throw partial('env', 'AWS_SECRET_ACCESS_KEY');
  }
  const token = variable(environment, 'AWS_SECURITY_TOKEN') ?? variable(environment, 'AWS_SESSION_TOKEN');
  const expiration = variable(environment, 'AWS_CREDENTIAL_EXPIRATION');
  const expires = expiration === undefined ? undefined : zonedTime(expiration);
  if (expiration !== undefined && expires === undefined) {
    throw badConfig(`AWS_CREDENTIAL_EXPIRATION is a date with its zone, not "${expiration}"`);
  }
  const keys = keysOf(id, secret, token);
  if (!canBeSent(keys)) {
    throw badConfig(
      'AWS_ACCESS_KEY_ID or AWS_SESSION_TOKEN has a line end or another character in it that no request can carry',
    );
  }
  return { kind: 'environment', keys, ...(expires === undefined ? {} : { expires }) };
}
