import { clean } from '../base/text';
import type { Scope } from '../sessions/scope';
import type { Look } from './look';

/** A scope as a person reads it: `prod · eu-west-1`. */
export function scopeWords({ profile, region }: Scope, l10n: Look['l10n']): string {
  return `${profile === undefined ? l10n.t('default chain') : clean(profile)} · ${clean(region)}`;
}
