import { type Failure, type FailureCode, failureOf } from '../core/base/failure';
import { own } from '../core/base/own';
import { Refused } from './complaints';

/** The exit codes of AWS CLI v2 (its constants.py); the one for usage comes with the refusal. */
export const exitCodes = { success: 0, interrupted: 130, configuration: 253, service: 254, other: 255 } as const;

const byCode: Partial<Record<FailureCode, number>> = {
  noCredentials: exitCodes.configuration,
  noRegion: exitCodes.configuration,
  cancelled: exitCodes.interrupted,
};

/** Failures for which the CLI has another exit code than for others of their kind. */
const byName: Readonly<Record<string, number>> = {
  PartialCredentials: exitCodes.other,
  TokenFile: exitCodes.other,
  ParamValidation: 252,
  ConfigurationError: exitCodes.configuration,
};

/** Returns the CLI's exit code for what was thrown. */
export function exitCodeOf(thrown: unknown): number {
  return thrown instanceof Refused ? thrown.refusal.exitCode : codeOf(failureOf(thrown));
}

/** Returns the exit code of a failure: whatever a service refused is 254, whoever is at fault. */
function codeOf({ code, name = '', status = 200 }: Failure): number {
  const refused = status >= 300 ? exitCodes.service : undefined;
  return own(byName, name) ?? refused ?? byCode[code] ?? exitCodes.other;
}
