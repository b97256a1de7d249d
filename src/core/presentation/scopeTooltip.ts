import type { CallerIdentity } from '../sessions/scope';
import { feedLines } from './feedWords';
import type { Look } from './look';
import type { ScopeRow } from './row';
import { scopeWords } from './scopeWords';
import type { TooltipLine } from './tooltip';

/** Everything about a scope: whose it is, and how its reading stands. `caller`: who we are there, where that is known. */
export function scopeTooltip(
  { scope, knowledge, elsewhere }: ScopeRow,
  caller: CallerIdentity | undefined,
  look: Look,
): readonly TooltipLine[] {
  const { l10n } = look;
  return [
    { name: l10n.t('Scope'), value: scopeWords(scope, l10n) },
    ...(caller
      ? [
          { name: l10n.t('Account'), value: caller.account },
          { name: l10n.t('As'), value: caller.arn },
        ]
      : []),
    ...(elsewhere === 0 ? [] : [{ name: l10n.t('Shown under the same account'), value: String(elsewhere) }]),
    ...feedLines(knowledge, look),
  ];
}
