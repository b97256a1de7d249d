import { clean } from '../../base/text';
import type { ScopeIdentity } from '../scopes/scopeIdentity';
import { credentialLabel } from '../text/credentialLabel';
import { endpointLabel } from '../text/endpointLabel';
import { feedTooltip } from '../text/feedLabel';
import type { DisplayContext } from '../text/displayContext';
import type { ScopeRow } from './row';
import { scopeLabel } from '../text/scopeLabel';
import type { TooltipLine } from '../text/tooltip';

/**
 * Returns everything about a scope: whose it is, where the credentials come from, where requests go if not to AWS's own
 * endpoint, and how its reading stands.
 */
export function scopeTooltip(
  { scope, knowledge, elsewhere }: ScopeRow,
  { caller, origin, endpoints }: ScopeIdentity,
  display: DisplayContext,
): readonly TooltipLine[] {
  const { l10n } = display;
  return [
    { name: l10n.t('Profile and region'), value: scopeLabel(scope, l10n) },
    ...(caller
      ? [
          { name: l10n.t('Account'), value: clean(caller.account) },
          { name: l10n.t('Signed in as'), value: clean(caller.arn) },
        ]
      : []),
    ...(origin ? [{ name: l10n.t('Credentials'), value: credentialLabel(origin, l10n) }] : []),
    ...endpoints.map((endpoint) => ({ name: l10n.t('Endpoint'), value: endpointLabel(endpoint, l10n) })),
    ...(elsewhere === 0
      ? []
      : [{ name: l10n.t('Listed under another profile of this account'), value: String(elsewhere) }]),
    ...feedTooltip(knowledge, display),
  ];
}
