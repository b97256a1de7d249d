import { clean } from '../../base/text';
import type { Profile, ProfileList } from '../../ports';
import { isRegionName, regionsLike } from '../../sessions/regions';
import { type Scope, scopeKey } from '../../sessions/scope';
import type { DisplayContext } from '../text/displayContext';
import type { AccountOf } from './sessionsByScope';
import { profileLabel, scopesLabel, scopeLabel } from '../text/scopeLabel';

/** Something that can be picked: one scope or a set of them. Texts are plain. */
export interface ScopeChoice {
  readonly label: string;
  readonly description: string;
  readonly scopes: readonly Scope[];
}

/** Choices that belong together, under a heading. */
export interface ScopeSection {
  readonly title: string;
  readonly choices: readonly ScopeChoice[];
}

/** The scopes that can be picked. */
export interface ScopeOffer {
  readonly profiles: readonly Profile[];
  /** The scopes that are watched now. */
  readonly watched: readonly Scope[];
  /** Sets that were watched before, newest first. */
  readonly recent: readonly (readonly Scope[])[];
  readonly accountOf: AccountOf;
}

/**
 * Returns all that can be picked: recent sets, whole rows and columns of profiles × regions, each profile in its own
 * regions, then each in all regions of its partition.
 */
export function scopeSections(offer: ScopeOffer, l10n: DisplayContext['l10n']): readonly ScopeSection[] {
  const { profiles, watched } = offer;
  const names = namesIn(offer);
  const mine = regionsIn(offer);
  const near = names.flatMap((profile) => nearRegions(profile, offer).map((region) => ({ profile, region })));
  const known = new Set(near.map(scopeKey));
  const far = names.flatMap((profile) =>
    regionsLike(profiles.find(({ name }) => name === profile)?.region ?? mine[0])
      .map((region) => ({ profile, region }))
      .filter((scope) => !known.has(scopeKey(scope))),
  );
  return [
    { title: l10n.t('recent'), choices: recentChoices(offer, l10n) },
    { title: l10n.t('profiles and regions'), choices: near.map((scope) => choiceOf(scope, offer, l10n)) },
    { title: l10n.t('presets'), choices: wholeChoices(profiles, mine, watched, l10n) },
    { title: l10n.t('all regions'), choices: far.map((scope) => choiceOf(scope, offer, l10n)) },
  ].filter(({ choices }) => choices.length > 0);
}

/** Returns the files that profiles were looked for in, short if they are below the home folder. */
export function profileLocations({ files }: ProfileList, home: string): readonly string[] {
  return files.map(({ path }) => clean(path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path));
}

/** Returns each profile in a region that is typed and not offered; none if the text is no region's name. */
export function typedScopes(text: string, offer: ScopeOffer, l10n: DisplayContext['l10n']): readonly ScopeChoice[] {
  const region = text.split(/\s+/).at(-1) ?? '';
  const offered = scopeSections(offer, l10n).flatMap(({ choices }) => choices.flatMap(({ scopes }) => scopes));
  return isRegionName(region) && !offered.some((scope) => scope.region === region)
    ? namesIn(offer).map((profile) => choiceOf({ profile, region }, offer, l10n))
    : [];
}

/**
 * Returns the profiles of the files, the one that is watched if the files have it no longer, and the default chain at
 * the end.
 */
function namesIn({ profiles, watched }: ScopeOffer): readonly (string | undefined)[] {
  const named = [...profiles.map(({ name }) => name), ...watched.flatMap(({ profile }) => profile ?? [])];
  return [...new Set(named), undefined];
}

/** Returns the regions that any profile names or that are or were watched: the user's own. */
function regionsIn({ profiles, watched, recent }: ScopeOffer): readonly string[] {
  const regions = [
    ...watched.map(({ region }) => region),
    ...profiles.flatMap(({ region }) => region ?? []),
    ...recent.flat().map(({ region }) => region),
  ];
  return [...new Set(regions)];
}

/** Returns the profile's own region, and those in which it is or was watched. */
function nearRegions(profile: string | undefined, offer: ScopeOffer): readonly string[] {
  const own = offer.profiles.find(({ name }) => name === (profile ?? 'default'))?.region;
  const used = [...offer.watched, ...offer.recent.flat()].filter((scope) => scope.profile === profile);
  const regions = [...(own === undefined ? [] : [own]), ...used.map(({ region }) => region)];
  return [...new Set(regions.length > 0 ? regions : regionsIn(offer).slice(0, 1))];
}

function recentChoices({ recent, watched }: ScopeOffer, l10n: DisplayContext['l10n']): readonly ScopeChoice[] {
  const now = setKey(watched);
  return recent
    .filter((set) => set.length > 1 && setKey(set) !== now)
    .map((set) => ({
      label: scopesLabel(set, l10n),
      description: set.map((scope) => scopeLabel(scope, l10n)).join(', '),
      scopes: set,
    }));
}

function wholeChoices(
  listed: readonly Profile[],
  regions: readonly string[],
  watched: readonly Scope[],
  l10n: DisplayContext['l10n'],
): readonly ScopeChoice[] {
  const profiles = listed.map(({ name }) => name);
  const columns = profiles.length < 2 ? [] : regions;
  const rows = regions.length < 2 ? [] : profiles;
  const first = new Set(watched.flatMap(({ profile }) => profile ?? []));
  return [
    ...columns.map((region) => ({
      label: l10n.t('All profiles in {0}', clean(region)),
      description: l10n.t('{0} scopes', profiles.length),
      scopes: profiles.map((profile) => ({ profile, region })),
    })),
    ...[...rows]
      .sort((a, b) => Number(first.has(b)) - Number(first.has(a)))
      .map((profile) => ({
        label: l10n.t('{0}: all my regions', profileLabel(profile, l10n)),
        description: regions.map((region) => clean(region)).join(', '),
        scopes: regions.map((region) => ({ profile, region })),
      })),
  ];
}

function choiceOf(
  scope: Scope,
  { profiles, watched, accountOf }: ScopeOffer,
  l10n: DisplayContext['l10n'],
): ScopeChoice {
  const account = accountOf(scope);
  const own = profiles.some(({ name, region }) => name === (scope.profile ?? 'default') && region === scope.region);
  return {
    label: scopeLabel(scope, l10n),
    description: [
      ...(watched.some((one) => scopeKey(one) === scopeKey(scope)) ? [l10n.t('shown now')] : []),
      ...(account === undefined ? [] : [l10n.t('account {0}', clean(account))]),
      ...(own ? [l10n.t('profile’s default region')] : []),
    ].join(' · '),
    scopes: [scope],
  };
}

function setKey(scopes: readonly Scope[]): string {
  return JSON.stringify(scopes.map(scopeKey).sort());
}
