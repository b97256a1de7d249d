import { FailureError } from '../../core/base/failure';
import { wholeNumber } from '../../core/values/python';
import { badConfig, fileOf, type Placed, locationLabel } from '../config/location';
import type { ProfileViews } from '../config/sharedConfig';
import { containerSource } from './container';
import { environmentSource } from './environmentKeys';
import { instanceSource } from './instance';
import { filled, firstSource, merged, partial, type Provider, type Search } from './provider';
import type { CredentialSource, RoleSource } from './source';
import { profileProviders } from './sourceProviders';
import { checkParameters } from './validation';

/** A role that is assumed with the credentials of another profile, or of the machine. */
export const role: Provider = {
  name: 'role',
  find: (search) => (assumesRole(search.views) ? roleSource(search) : undefined),
};

function assumesRole({ merged: entries }: ProfileViews): boolean {
  return entries.has('role_arn') && !entries.has('web_identity_token_file');
}

function roleSource(search: Search): RoleSource {
  const { profile, settings } = search;
  const text = (entry: string): string | undefined => filled(merged(search, entry));
  const duration = wholeNumber(text('duration_seconds') ?? '');
  const optional = {
    sessionName: text('role_session_name'),
    externalId: text('external_id'),
    mfaSerial: text('mfa_serial'),
    duration: duration === undefined ? undefined : Number(duration),
  };
  const roleArn = merged(search, 'role_arn')?.text ?? '';
  const source = credentialsFor(search);
  checkParameters(
    `the profile ${profile}`,
    [
      { name: 'role_arn', value: roleArn, min: 20 },
      { name: 'role_session_name', value: optional.sessionName, min: 2 },
      { name: 'external_id', value: optional.externalId, min: 2 },
      { name: 'mfa_serial', value: optional.mfaSerial, min: 9 },
      { name: 'duration_seconds', value: optional.duration, min: 900 },
    ],
    settings,
  );
  return { kind: 'role', profile, roleArn, source, ...given(optional) };
}

/** Returns the members that are there. */
function given<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** Returns the source that the role is assumed with: exactly one of two entries says it. */
function credentialsFor(search: Search): CredentialSource {
  const { profile } = search;
  const source = merged(search, 'source_profile');
  const machine = merged(search, 'credential_source');
  if (source !== undefined && machine !== undefined) {
    throw badConfig(
      `The profile ${profile} has source_profile and credential_source: a role needs one of them (${locationLabel(source.place)})`,
      fileOf(source.place),
    );
  }
  if (source !== undefined) {
    return sourceProfile(search, source);
  }
  if (machine !== undefined) {
    return machineSource(search, machine);
  }
  const file = search.views.merged.get('role_arn')?.file;
  throw partial(`the profile ${profile}`, 'source_profile or credential_source', {
    profile,
    ...(file === undefined ? {} : { file }),
  });
}

function sourceProfile(search: Search, named: Placed): CredentialSource {
  const { config, profile, via } = search;
  const file = fileOf(named.place);
  const views = config.profiles.get(named.text);
  if (views === undefined) {
    throw new FailureError({
      code: 'profileNotFound',
      message: `The source_profile ${named.text} of the profile ${profile} could not be found (${locationLabel(named.place)})`,
      profile: named.text,
      ...(file === undefined ? {} : { file }),
    });
  }
  const ownKeys = views.merged.has('aws_access_key_id') || views.merged.has('aws_secret_access_key');
  // A profile may name itself only to assume its role with its own keys.
  if (via.includes(named.text) && !(named.text === profile && ownKeys)) {
    throw new FailureError({
      code: 'profileCycle',
      message: [...via, named.text].join(' → '),
      profile,
      ...(file === undefined ? {} : { file }),
    });
  }
  const next: Search = { ...search, profile: named.text, views, variables: false, via: [...via, named.text] };
  if (!ownKeys && assumesRole(views)) {
    return roleSource(next);
  }
  const found = firstSource(profileProviders, next);
  if (found === undefined) {
    throw badConfig(
      `The source_profile ${named.text} of the profile ${profile} has no credentials (${locationLabel(named.place)})`,
      file,
    );
  }
  return found;
}

function machineSource({ profile, environment, settings }: Search, named: Placed): CredentialSource {
  const find: Readonly<Record<string, (() => CredentialSource | undefined) | undefined>> = {
    __proto__: null as never,
    Environment: () => environmentSource(environment),
    EcsContainer: () => containerSource(environment),
    Ec2InstanceMetadata: () => instanceSource(settings),
  };
  const known = find[named.text];
  const where = `credential_source of the profile ${profile} (${locationLabel(named.place)})`;
  if (known === undefined) {
    const words = 'Environment, Ec2InstanceMetadata or EcsContainer';
    throw badConfig(`${where} is ${words}, not "${named.text}"`, fileOf(named.place));
  }
  const found = known();
  if (found === undefined) {
    throw badConfig(`${where} is ${named.text}, but there are no credentials`, fileOf(named.place));
  }
  return found;
}
