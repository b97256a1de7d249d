import { clean } from '../../base/text';
import type { FeedKnowledge, Listing } from '../../listing/listing';
import { type Scope, scopeKey } from '../../sessions/scope';
import { credentialLabel } from '../text/credentialLabel';
import { endpointLabel } from '../text/endpointLabel';
import { feedLabel } from '../text/feedLabel';
import type { DisplayContext } from '../text/displayContext';
import type { ScopeIdentity } from './scopeIdentity';
import { scopesLabel, scopeLabel } from '../text/scopeLabel';
import { failureParts } from '../text/failureText';

/** The most scopes, and endpoints, of a tooltip; more than these are told by their number only. */
const maxLines = 12;

/**
 * Describes what is watched, a line for each scope: who we are there and by which credentials, and how the readings of
 * both states stand; then a line for each endpoint that is not AWS's own.
 */
export function watchedTooltip(
  listing: Listing,
  scopes: readonly Scope[],
  identityIn: (scope: Scope) => ScopeIdentity,
  display: DisplayContext,
): readonly string[] {
  const { l10n } = display;
  const lines = scopes.slice(0, maxLines).map((scope) => {
    const { caller, origin } = identityIn(scope);
    return [
      scopeLabel(scope, l10n),
      ...(caller ? [l10n.t('Account {0}', clean(caller.account)), clean(caller.arn)] : []),
      ...(origin ? [l10n.t('Credentials: {0}', credentialLabel(origin, l10n))] : []),
      ...listing.feeds
        .filter(({ feed }) => scopeKey(feed.scope) === scopeKey(scope))
        .map((knowledge) => stateLine(knowledge, display)),
    ].join(' · ');
  });
  return [...counted(lines, scopes.length, l10n), ...endpointLines(scopes, identityIn, l10n)];
}

/** Returns each endpoint once, with the scopes it is for if it is not for all. */
function endpointLines(
  scopes: readonly Scope[],
  identityIn: (scope: Scope) => ScopeIdentity,
  l10n: DisplayContext['l10n'],
): readonly string[] {
  const scopesOf = new Map<string, Scope[]>();
  for (const scope of scopes) {
    for (const endpoint of identityIn(scope).endpoints) {
      const label = endpointLabel(endpoint, l10n);
      scopesOf.set(label, [...(scopesOf.get(label) ?? []), scope]);
    }
  }
  const lines = [...scopesOf]
    .slice(0, maxLines)
    .map(([label, some]) =>
      some.length === scopes.length
        ? l10n.t('Endpoint of {0}', label)
        : l10n.t('Endpoint of {0}, for {1}', label, scopesLabel(some, l10n)),
    );
  return counted(lines, scopesOf.size, l10n);
}

function counted(lines: readonly string[], all: number, l10n: DisplayContext['l10n']): readonly string[] {
  const left = all - lines.length;
  return left > 0 ? [...lines, l10n.t('and {0} more', left)] : lines;
}

function stateLine(knowledge: FeedKnowledge, display: DisplayContext): string {
  const { l10n } = display;
  const { feed, failure } = knowledge;
  const words = feedLabel(knowledge, display) ?? (failure ? failureParts(failure, feed.scope, l10n).title : '');
  return feed.request.State === 'Active' ? l10n.t('Active: {0}', words) : l10n.t('History: {0}', words);
}
