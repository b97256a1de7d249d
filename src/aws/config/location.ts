import { FailureError } from '../../core/base/failure';

/** Place of a setting: a variable, an option of the command line, or a line of a file. */
export type ConfigLocation =
  | { readonly variable: string }
  | { readonly option: string }
  | { readonly entry: string; readonly file: string; readonly line: number };

/** A text and the place where it was found. */
export interface Placed {
  readonly text: string;
  readonly place: ConfigLocation;
}

/** Returns the name of a place for a message: `AWS_RETRY_MODE`, `--region`, `retry_mode (~/.aws/config:4)`. */
export function locationLabel(place: ConfigLocation): string {
  if ('variable' in place) {
    return place.variable;
  }
  return 'option' in place ? place.option : `${place.entry} (${place.file}:${place.line})`;
}

/** Returns the file of a place; undefined for variables and options. */
export function fileOf(place: ConfigLocation): string | undefined {
  return 'file' in place ? place.file : undefined;
}

/** Makes the failure of a configuration that the AWS CLI would not take; `file`: the one to correct. Exit code 255. */
export function badConfig(message: string, file?: string): FailureError {
  return new FailureError({ code: 'badConfig', message, ...(file === undefined ? {} : { file }) });
}
