import type { CliSettings } from '../core/ports';
import type { AwsFiles } from './config/awsFiles';
import { namedProfile } from './config/profiles';
import { insistOnReadable } from './config/sharedConfig';
import { type Setting, settings, valueOf } from './config/settings';

/**
 * Reads how the AWS CLI is set to print and to check requests: the environment outranks the profile, which need not be
 * there.
 *
 * @throws FailureError `badConfig` for files that the AWS CLI cannot read
 */
export function cliSettingsOf({ config, environment }: AwsFiles, asked: string | undefined): CliSettings {
  insistOnReadable(config);
  const entries = config.profiles.get(namedProfile(asked, environment) ?? 'default')?.merged;
  const text = (setting: Setting<string | undefined>): string | undefined => valueOf(setting, { environment, entries });
  return {
    output: text(settings.output),
    timestamps: text(settings.timestamps),
    parameterValidation: valueOf(settings.parameterValidation, { environment, entries }),
  };
}
