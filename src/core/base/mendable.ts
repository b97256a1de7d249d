import { type Failure, remedies } from './failure';

/** Tells whether AWS did not take the credentials, so that others are worth trying. */
export function areWorn({ code }: Failure): boolean {
  return 'worn' in remedies[code];
}

/** Tells whether the service that gives credentials refused, without saying what for. */
export function gaveNoCredentials({ code, credentialsOf }: Failure): boolean {
  return credentialsOf !== undefined && remedies[code].mendable === 'ofCredentials';
}

/** Tells whether a change of a file on this machine can mend a failure. */
export function isMendable(failure: Failure): boolean {
  return remedies[failure.code].mendable === true || gaveNoCredentials(failure);
}
