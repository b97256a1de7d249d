import { FailureError } from '../../core/base/failure';
import type { AwsOptions, ProfileList } from '../../core/ports';
import type { Scope } from '../../core/sessions/scope';
import type { AwsFiles } from '../config/awsFiles';
import { checkEndpoint } from '../config/endpoint';
import { insistOnProfile, namedProfile } from '../config/profiles';
import { regionSetting } from '../config/region';
import { insistOnReadable, type SharedConfig } from '../config/sharedConfig';
import { checkClientSettings, checkMetadataSettings, type SettingSources, valueOf } from '../config/settings';
import { sourceOf } from './sourceOf';

/** Returns all profiles, `default` first, then in the order of the files; and the files, of which one may be of no use. */
export function profilesOf({ profiles, files, problems }: SharedConfig): ProfileList {
  const listed = [...profiles]
    .map(([name, { merged }]) => {
      const region = merged.get('region')?.value;
      return { name, region: typeof region === 'string' && region !== '' ? region : undefined };
    })
    .sort((a, b) => Number(b.name === 'default') - Number(a.name === 'default'));
  return {
    profiles: listed,
    files: [files.config, files.credentials].map((path) => {
      const problem = problems.find(({ file }) => file === path)?.message;
      return { path, ...(problem === undefined ? {} : { problem }) };
    }),
  };
}

/**
 * Returns the settings of a scope's profile; of the one that the environment names, or the default one, if the scope
 * names none.
 *
 * @throws FailureError `badConfig` for a file that cannot be used, `profileNotFound`
 */
export function sourcesOf({ config, environment }: AwsFiles, profile: string | undefined): SettingSources {
  insistOnReadable(config);
  return { environment, entries: insistOnProfile(config, namedProfile(profile, environment))?.merged };
}

/**
 * Returns the scope that the AWS CLI would use. It names the profile of `AWS_PROFILE` only if that alone decides whose
 * credentials are taken: keys and a web identity in variables outrank `AWS_PROFILE`, but not `--profile`.
 *
 * @throws FailureError `profileNotFound`, `noRegion`, `badRegion`, `badEndpoint`, or `badConfig` for what the AWS CLI
 *   would not take
 */
export function resolveScope(files: AwsFiles, asked: string | undefined, { region, endpointUrl }: AwsOptions): Scope {
  const { environment } = files;
  const given = region === undefined ? undefined : { text: region, place: { option: '--region' } };
  insistOnReadable(files.config);
  // The AWS CLI looks at the form of a region that the profile does not give before it looks for the profile.
  valueOf(regionSetting, { environment, entries: undefined }, given);
  const sources = sourcesOf(files, asked);
  const found = valueOf(regionSetting, sources, given);
  checkMetadataSettings(sources);
  if (endpointUrl === undefined) {
    checkEndpoint(files.config, sources);
  }
  const named = namedProfile(asked, environment);
  if (found === undefined) {
    const { profiles, files: read } = files.config;
    if (profiles.size === 0) {
      throw new FailureError({
        code: 'noRegion',
        name: 'NoProfile',
        message: `no profile in ${read.config} or ${read.credentials}`,
      });
    }
    const message = 'You must specify a region.';
    throw new FailureError({ code: 'noRegion', message, ...(named === undefined ? {} : { profile: named }) });
  }
  checkClientSettings(sources);
  return { profile: asked ?? decidingProfile(files, named), region: found };
}

/** Returns the profile that the environment names, if to name it with `--profile` would lead to the same credentials. */
function decidingProfile(files: AwsFiles, named: string | undefined): string | undefined {
  const by = (profile: string | undefined): string => JSON.stringify(sourceOf(files, profile));
  return named !== undefined && by(undefined) === by(named) ? named : undefined;
}
