import { FailureError } from '../base/failure';
import type { Zone } from '../base/time';
import type { CliSettings } from '../ports';
import { type Globals, type OutputFormat, outputFormats } from '../commandLine/invocation';
import type { AnswerStyle } from './answer';

/** The facts about the place in which the answer is read. */
export interface Reading {
  readonly zone: Zone;
  /** True if colours show when `--color` is `auto`. */
  readonly colors: boolean;
  /** Members that the API model does not know: the CLI drops them (false). */
  readonly keepUnknown: boolean;
}

/**
 * Returns the style in which an answer is printed: options outrank the settings of the CLI.
 *
 * @throws FailureError `badConfig` for settings that the CLI would not take
 */
export function answerStyle(globals: Globals, settings: CliSettings, reading: Reading): AnswerStyle {
  return {
    output: globals.output ?? outputOf(settings),
    query: globals.query,
    timestamps: timestampsOf(settings),
    zone: reading.zone,
    color: globals.color === 'on' || (globals.color === 'auto' && reading.colors),
    keepUnknown: reading.keepUnknown,
  };
}

/**
 * Returns the format in which dates are printed.
 *
 * @throws FailureError `badConfig`, with the CLI's name of the error
 */
export function timestampsOf({ timestamps = 'iso8601' }: CliSettings): AnswerStyle['timestamps'] {
  if (timestamps === 'iso8601' || timestamps === 'wire') {
    return timestamps;
  }
  const message = `cli_timestamp_format is "wire" or "iso8601", not "${timestamps}"`;
  throw new FailureError({ code: 'badConfig', name: 'ConfigurationError', message });
}

function outputOf({ output = 'json' }: CliSettings): OutputFormat {
  const known = outputFormats.find((format) => format === output);
  if (known === undefined) {
    throw new FailureError({
      code: 'badConfig',
      message: `output is one of ${outputFormats.join(', ')}, not "${output}"`,
    });
  }
  return known;
}
