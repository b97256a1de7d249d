import { localTime } from '../../base/time';
import type { ListedSession, Listing } from '../../listing/listing';
import type { Change } from './facts';
import type { DisplayContext } from '../text/displayContext';
import { scopeLabel } from '../text/scopeLabel';

/** The relation of a session's page to what is known. */
export interface PageStanding {
  /** The session as it is listed now. */
  readonly now: ListedSession | undefined;
  /** The session as it was seen last. */
  readonly seen: ListedSession | undefined;
  /** The credentials of its scope were somebody else's when it was seen: nothing is known of it any more. */
  readonly foreign: boolean;
  readonly changes: readonly Change[];
  readonly restricted: boolean;
}

/** Returns the sentence that a session's page says above all else; undefined if there is nothing to say. */
export function sessionNote(
  listing: Listing,
  { now, seen, foreign, changes, restricted }: PageStanding,
  { zone, l10n }: Pick<DisplayContext, 'zone' | 'l10n'>,
): string | undefined {
  if (now) {
    const ended = changes.find(({ member }) => member === 'EndDate');
    if (now.stale) {
      return l10n.t('This session could not be refreshed and may have changed.');
    }
    if (now.vanished) {
      return l10n.t(
        'This session has ended: AWS no longer lists it as active, and does not list it in the history yet.',
      );
    }
    return ended && l10n.t('This session has ended: seen at {0}.', localTime(ended.at, zone));
  }
  if (foreign && seen) {
    return l10n.t(
      'The credentials of {0} now belong to another caller, so this session can no longer be loaded. Showing data from {1}.',
      scopeLabel(seen.scope, l10n),
      localTime(seen.asOf, zone),
    );
  }
  if (restricted) {
    return l10n.t('In Restricted Mode, sessions are loaded only after you refresh.');
  }
  if (seen === undefined && listing.feeds.some(({ phase }) => phase === 'reading' || phase === 'waiting')) {
    return l10n.t('Loading…');
  }
  return seen === undefined
    ? l10n.t('This session is not among those shown now; filters, profiles, or regions may have changed.')
    : l10n.t('This session is not among those shown now. Showing data from {0}.', localTime(seen.asOf, zone));
}
