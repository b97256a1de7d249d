import type { Globals } from '../../core/commandLine/invocation';
import type { Scope } from '../../core/sessions/scope';
import { awsOptions } from '../host/awsOptions';
import type { RequestParts } from './parts';

/**
 * Returns the scope that a command is put to: what it names, else what the views show. A profile without a region
 * brings its own.
 *
 * @throws FailureError if there is no region, or none of that name can be, or no such profile
 */
export async function scopeOf(
  { profile, region }: Pick<Globals, 'profile' | 'region'>,
  { aws, openAws, reader, view }: Pick<RequestParts, 'aws' | 'openAws' | 'reader' | 'view'>,
): Promise<Scope> {
  if (region === undefined || region === '') {
    return profile === undefined ? reader.needScope() : aws.profiles.resolve(profile);
  }
  const there = await openAws({ ...awsOptions(), region });
  try {
    return await there.profiles.resolve(profile ?? reader.scope?.profile ?? view.chosen[0]?.profile);
  } finally {
    there.dispose();
  }
}
