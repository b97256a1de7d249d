import { FailureError } from '../core/base/failure';
import type { Profile } from '../core/ports';
import type { Scope } from '../core/sessions/scope';
import type { SharedConfig } from './configFiles';
import { retriesOf } from './retries';
import { variable } from './variable';

/** All profiles, `default` first, then in the order of the files. */
export function profilesOf({ profiles }: SharedConfig): readonly Profile[] {
  return [...profiles]
    .map(([name, section]) => ({ name, region: section['region'] }))
    .sort((a, b) => Number(b.name === 'default') - Number(a.name === 'default'));
}

/**
 * The scope that the CLI would use. Keys in the environment outrank `AWS_PROFILE` (not `--profile`), so then the scope has
 * no profile, though the region is still that profile's. `AWS_PROFILE` outranks `AWS_DEFAULT_PROFILE` (CLI v2; it was the
 * other way round in v1), `AWS_REGION` outranks `AWS_DEFAULT_REGION` (CLI v2).
 *
 * @throws FailureError `profileNotFound`, `noRegion`, `badRegion`, or `badConfig` for retries that cannot be
 */
export function resolveScope(config: SharedConfig, asked: string | undefined, given?: string): Scope {
  const named = namedProfile(asked);
  const section = sectionOf(config, named);
  const region = given ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION') ?? section?.['region'];
  if (region === undefined) {
    const message = 'You must specify a region.';
    throw new FailureError({ code: 'noRegion', message, ...(named === undefined ? {} : { profile: named }) });
  }
  if (!/^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$/.test(region)) {
    const message = `Provided region_name '${region}' doesn't match a supported format.`;
    throw new FailureError({ code: 'badRegion', message });
  }
  retriesOf(section);
  return { profile: asked === undefined && hasEnvironmentKeys() ? undefined : named, region };
}

/**
 * An access key id alone decides where credentials come from: the CLI then fails rather than looking further.
 *
 * @throws FailureError `noCredentials`
 */
export function insistOnSecret(): void {
  if (variable('AWS_SECRET_ACCESS_KEY') === undefined) {
    const message = 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY';
    throw new FailureError({ code: 'noCredentials', name: 'PartialCredentials', message });
  }
}

/** The profile that is asked for, or that the environment names. */
export function namedProfile(asked: string | undefined): string | undefined {
  return asked ?? variable('AWS_PROFILE') ?? variable('AWS_DEFAULT_PROFILE');
}

/**
 * The section of a profile; of the default one where none is named, which need not exist.
 *
 * @throws FailureError `profileNotFound`
 */
export function sectionOf(
  { profiles }: SharedConfig,
  name: string | undefined,
): Record<string, string | undefined> | undefined {
  const section = profiles.get(name ?? 'default');
  if (section === undefined && name !== undefined && name !== 'default') {
    throw new FailureError({
      code: 'profileNotFound',
      message: `The config profile (${name}) could not be found`,
      profile: name,
    });
  }
  return section;
}

/**
 * Whether the environment holds keys, which the CLI takes before those of `AWS_PROFILE`. An access key id alone decides:
 * the CLI then fails rather than looking further.
 */
export function hasEnvironmentKeys(): boolean {
  return variable('AWS_ACCESS_KEY_ID') !== undefined;
}
