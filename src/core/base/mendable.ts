import type { Failure, FailureCode } from './failure';

const mendable: ReadonlySet<FailureCode> = new Set([
  'noCredentials',
  'profileNotFound',
  'profileCycle',
  'ssoExpired',
  'loginExpired',
  'credentialsExpired',
  'credentialsInvalid',
  'credentialProcess',
  'noRegion',
  'badRegion',
  'badConfig',
  'tls',
  'badEndpoint',
]);

/** Tells whether AWS did not take the credentials: those at hand may be remembered ones, and others are worth trying. */
export function areWorn({ code }: Failure): boolean {
  return code === 'credentialsExpired' || code === 'credentialsInvalid';
}

/** Codes with which a service refuses a role or a profile as it is written in a file. */
const refusals: ReadonlySet<FailureCode> = new Set(['invalidRequest', 'refused', 'unknown']);

/**
 * Tells whether a change of a file on this machine can mend a failure: a sign-in, new keys, another profile, a setting,
 * a certificate.
 */
export function isMendable({ code, credentialsOf }: Failure): boolean {
  return mendable.has(code) || (credentialsOf !== undefined && refusals.has(code));
}
