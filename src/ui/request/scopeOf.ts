import type { Globals } from '../../core/request/invocation';
import type { Scope } from '../../core/sessions/scope';
import type { RequestParts } from './parts';

/**
 * The scope that a command is put to: what it names, else what the views show. A profile without a region brings its own.
 *
 * @throws FailureError where there is no region, or no such profile
 */
export async function scopeOf(
  { profile, region }: Pick<Globals, 'profile' | 'region'>,
  { aws, reader, view }: Pick<RequestParts, 'aws' | 'reader' | 'view'>,
): Promise<Scope> {
  if (region !== undefined) {
    return { profile: profile ?? reader.scope?.profile ?? view.choice.profile, region };
  }
  return profile === undefined ? reader.needScope() : aws.resolve(profile);
}
