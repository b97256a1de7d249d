import { FailureError } from '../../core/base/failure';
import { type SettingSources, settings, valueOf } from '../config/settings';

/** A parameter of a call to STS and the least it may have. */
interface Minimum {
  readonly name: string;
  readonly value: string | number | undefined;
  /** Letters of a text, or the least number. */
  readonly min: number;
}

/**
 * Checks parameters as the AWS CLI's model of STS does, unless `parameter_validation` is off.
 *
 * @throws FailureError `badConfig` with the name `ParamValidation`, for which the CLI's exit code is 252
 */
export function checkParameters(of: string, parameters: readonly Minimum[], sources: SettingSources): void {
  if (!valueOf(settings.parameterValidation, sources)) {
    return;
  }
  for (const { name, value, min } of parameters) {
    const size = typeof value === 'string' ? [...value].length : value;
    if (size !== undefined && size < min) {
      const is = typeof value === 'string' ? `"${value}" is too short: at least ${min} characters` : `at least ${min}`;
      throw new FailureError({ code: 'badConfig', name: 'ParamValidation', message: `${name} of ${of}: ${is}` });
    }
  }
}
