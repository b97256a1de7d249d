import { FailureError } from '../core/base/failure';
import type { Profile } from '../core/ports';
import type { Scope } from '../core/sessions/scope';
import type { SharedConfig } from './configFiles';

/** All profiles, `default` first, then in the order of the files. */
export function profilesOf({ profiles }: SharedConfig): readonly Profile[] {
  return [...profiles]
    .map(([name, section]) => ({ name, region: section['region'] }))
    .sort((a, b) => Number(b.name === 'default') - Number(a.name === 'default'));
}

/**
 * The scope that the CLI would use. Keys in the environment outrank `AWS_PROFILE` (not `--profile`), so then the scope has
 * no profile, though the region is still that profile's. `AWS_DEFAULT_PROFILE` outranks `AWS_PROFILE` (botocore,
 * `BOTOCORE_DEFAUT_SESSION_VARIABLES`), `AWS_REGION` outranks `AWS_DEFAULT_REGION` (CLI v2).
 *
 * @throws FailureError `profileNotFound` or `noRegion`
 */
export function resolveScope(config: SharedConfig, asked: string | undefined, given?: string): Scope {
  const { env } = process;
  const named = asked ?? nonEmpty(env['AWS_DEFAULT_PROFILE']) ?? nonEmpty(env['AWS_PROFILE']);
  const section = sectionOf(config, named);
  const region = given ?? nonEmpty(env['AWS_REGION']) ?? nonEmpty(env['AWS_DEFAULT_REGION']) ?? section?.['region'];
  if (region === undefined) {
    const message = 'You must specify a region.';
    throw new FailureError({ code: 'noRegion', message, ...(named === undefined ? {} : { profile: named }) });
  }
  return { profile: asked === undefined && hasEnvironmentKeys() ? undefined : named, region };
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
  return nonEmpty(process.env['AWS_ACCESS_KEY_ID']) !== undefined;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
