import { type Failure, FailureError, failureOf } from '../../core/base/failure';
import type { AwsFiles } from '../config/awsFiles';
import { insistOnProfile, namedProfile } from '../config/profiles';
import { defaultProfile, type ProfileViews } from '../config/sharedConfig';
import { container } from './container';
import { environmentKeys } from './environmentKeys';
import { instance } from './instance';
import { noCredentials } from './noCredentials';
import { botoFile, ec2ToolsFile } from './oldFiles';
import { firstSource, type Provider, type Search } from './provider';
import { role } from './role';
import type { CredentialSource } from './source';
import { profileProviders } from './sourceProviders';
import { checkSsoSession } from './sso';

/** The ways to credentials, in the AWS CLI's order. The first that is triggered decides, also if it fails. */
const order: readonly Provider[] = [environmentKeys, role, ...profileProviders];

/** Ways that have nothing to do with a profile: they count if none is named, after all others. */
const machineOrder: readonly Provider[] = [ec2ToolsFile, botoFile, container, instance];

/** The source that was found, or the reason why nothing can be. */
export type FoundSource = { readonly source: CredentialSource } | { readonly failure: Failure };

/**
 * Says which source of credentials the AWS CLI would take. Pure: it runs, asks and waits for nothing. `asked`: the profile
 * of `--profile`, beside which variables with credentials do not count; undefined for the one that the environment names.
 */
export function sourceOf(files: AwsFiles, asked: string | undefined): FoundSource {
  try {
    return { source: insistOnSource(files, asked) };
  } catch (thrown) {
    if (thrown instanceof FailureError) {
      return { failure: failureOf(thrown) };
    }
    throw thrown;
  }
}

const nothing: ProfileViews = { config: new Map(), credentials: new Map(), merged: new Map() };

function insistOnSource({ config, oldFiles, environment }: AwsFiles, asked: string | undefined): CredentialSource {
  const named = namedProfile(asked, environment);
  const profile = named ?? defaultProfile;
  const views = insistOnProfile(config, named) ?? nothing;
  const search: Search = {
    config,
    oldFiles,
    environment,
    profile,
    views,
    variables: asked === undefined,
    via: [profile],
    settings: { environment, entries: views.merged },
  };
  const found = firstSource(order, search) ?? (named === undefined ? firstSource(machineOrder, search) : undefined);
  checkSsoSession(search);
  if (found === undefined) {
    throw noCredentials(named);
  }
  return found;
}
