import { FailureError } from '../../core/base/failure';
import { type Environment, variable } from './environment';
import type { ProfileViews, SharedConfig } from './sharedConfig';

/**
 * Returns the profile that is asked for, or that the environment names: `AWS_PROFILE` outranks `AWS_DEFAULT_PROFILE`
 * (CLI v2; it was the other way round in v1).
 */
export function namedProfile(asked: string | undefined, environment: Environment): string | undefined {
  return asked ?? variable(environment, 'AWS_PROFILE') ?? variable(environment, 'AWS_DEFAULT_PROFILE');
}

/**
 * Finds what the files say of the profile that counts; undefined if none is named and there is no default one.
 *
 * @throws FailureError `profileNotFound` for a profile that is named, also by the name `default`
 */
export function insistOnProfile(config: SharedConfig, named: string | undefined): ProfileViews | undefined {
  const views = config.profiles.get(named ?? 'default');
  if (views === undefined && named !== undefined) {
    const { config: file, credentials } = config.files;
    throw new FailureError({
      code: 'profileNotFound',
      message: `The config profile (${named}) could not be found in ${file} or ${credentials}`,
      profile: named,
      file,
    });
  }
  return views;
}
