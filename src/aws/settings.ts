import { FailureError } from '../core/base/failure';
import type { CliSettings } from '../core/ports';
import type { SharedConfig } from './configFiles';
import { namedProfile } from './profiles';
import { variable } from './variable';

/**
 * How the CLI is set to print: the environment outranks the profile.
 *
 * @throws FailureError `badConfig` where the CLI cannot read the shared files
 */
export function settingsOf({ profiles, problem }: SharedConfig, asked: string | undefined): CliSettings {
  if (problem !== undefined) {
    throw new FailureError({ code: 'badConfig', message: problem });
  }
  const section = profiles.get(namedProfile(asked) ?? 'default');
  return {
    output: variable('AWS_DEFAULT_OUTPUT') ?? section?.['output'],
    timestamps: section?.['cli_timestamp_format'],
  };
}
