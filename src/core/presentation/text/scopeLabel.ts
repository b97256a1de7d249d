import { clean } from '../../base/text';
import type { Scope } from '../../sessions/scope';
import type { DisplayContext } from './displayContext';

/** Returns a scope as a person reads it: `prod · eu-west-1`. */
export function scopeLabel({ profile, region }: Scope, l10n: DisplayContext['l10n']): string {
  return `${profileLabel(profile, l10n)} · ${clean(region)}`;
}

/** Returns a profile's name, or what stands for it if none is named. */
export function profileLabel(profile: string | undefined, l10n: DisplayContext['l10n']): string {
  return profile === undefined ? l10n.t('default credentials') : clean(profile);
}

/** Returns all that is watched, in few words: a scope by its name, several by their number. */
export function scopesLabel(scopes: readonly Scope[], l10n: DisplayContext['l10n']): string {
  const [only] = scopes;
  return scopes.length === 1 && only ? scopeLabel(only, l10n) : l10n.t('{0} scopes', scopes.length);
}
