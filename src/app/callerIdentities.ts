import type { Disposable } from '../core/base/event';
import type { L10n } from '../core/base/l10n';
import { CallerIdentities } from '../core/listing/callerIdentities';
import type { SessionStore } from '../core/listing/store';
import { scopeLabel } from '../core/presentation/text/scopeLabel';
import type { Log } from './host';
import type { Source } from './source';

/** Knows nobody yet; whom nobody waits for and AWS does not name is told to the log. */
export function createCallerIdentities(source: Source, log: Log, l10n: L10n): CallerIdentities {
  return new CallerIdentities(source, (scope, { message }) => {
    log.info(`${scopeLabel(scope, l10n)}: caller identity: ${message}`);
  });
}

/** Tells the log when a scope has become somebody else's. */
export function logOwners(store: SessionStore, log: Log, l10n: L10n): Disposable {
  return store.onDidChangeHands((scope) => {
    log.info(`${scopeLabel(scope, l10n)}: credentials of somebody else: what was read with the old ones is forgotten`);
  });
}
