import { l10n, QuickPickItemKind } from 'vscode';
import { clean, escapeIcons } from '../../core/base/text';
import type { Profile, Profiles } from '../../core/ports';
import { isRegionName, regionsLike } from '../../core/sessions/regions';
import type { Scope } from '../../core/sessions/scope';
import type { ScopeChoice } from '../currentView';
import { back, type Choice, pick } from './pick';

/** A profile, or the default chain. */
interface ProfileAnswer {
  readonly profile: string | undefined;
  readonly region: string | undefined;
}

/** Asks for a profile, then for a region. Undefined where the user gave up. */
export async function pickScope(
  profiles: Profiles,
  current: Scope | undefined,
  account: string | undefined,
): Promise<ScopeChoice | undefined> {
  for (;;) {
    const profile = await pick<ProfileAnswer>({
      title: l10n.t('Pick Profile'),
      placeholder: l10n.t('AWS profile whose sessions to show'),
      step: { at: 1, of: 2 },
      choices: profileChoices(profiles, current, account),
    });
    if (profile === undefined || profile === back) {
      return undefined;
    }
    const region = await pick<string>({
      title: l10n.t('Pick Region'),
      placeholder: l10n.t('AWS region to read from'),
      step: { at: 2, of: 2 },
      choices: regionChoices(profile, current),
      read: (text) =>
        isRegionName(text.trim())
          ? { kind: 'value', label: l10n.t('Use region {0}', text.trim()), value: text.trim() }
          : undefined,
    });
    if (region !== back) {
      return region === undefined ? undefined : { profile: profile.profile, region };
    }
  }
}

async function profileChoices(
  profiles: Profiles,
  current: Scope | undefined,
  account: string | undefined,
): Promise<readonly Choice<ProfileAnswer>[]> {
  const named = (await profiles.list()).map((profile) => profileChoice(profile, current, account));
  const chain: Choice<ProfileAnswer> = {
    label: l10n.t('Default credential chain'),
    description: current && current.profile === undefined ? currentWords(current, account) : '',
    detail: l10n.t('Environment, default profile, then the role of this machine'),
    value: { profile: undefined, region: undefined },
  };
  return [...named, { label: '', kind: QuickPickItemKind.Separator }, chain];
}

function profileChoice(
  profile: Profile,
  current: Scope | undefined,
  account: string | undefined,
): Choice<ProfileAnswer> {
  return {
    label: escapeIcons(clean(profile.name)),
    description:
      current?.profile === profile.name ? currentWords(current, account) : escapeIcons(clean(profile.region ?? '')),
    value: { profile: profile.name, region: profile.region },
  };
}

function currentWords(current: Scope, account: string | undefined): string {
  return account === undefined
    ? l10n.t('{0} · shown now', current.region)
    : l10n.t('{0} · account {1} · shown now', current.region, account);
}

function regionChoices(profile: ProfileAnswer, current: Scope | undefined): readonly Choice<string>[] {
  const first = [...new Set([profile.region, current?.region])].filter((region) => region !== undefined);
  const choice = (region: string): Choice<string> => ({
    label: region,
    value: region,
    ...(region === profile.region ? { description: l10n.t('region of the profile') } : {}),
  });
  return [
    ...first.map(choice),
    { label: l10n.t('all regions'), kind: QuickPickItemKind.Separator },
    ...regionsLike(profile.region ?? current?.region)
      .filter((region) => !first.includes(region))
      .map(choice),
  ];
}
