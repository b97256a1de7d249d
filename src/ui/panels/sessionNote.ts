import { l10n } from 'vscode';
import { localTime } from '../../core/base/time';
import { type ListedSession, type Listing } from '../../core/listing/listing';
import type { Change } from '../../core/presentation/facts';
import { localZone } from '../clock';

/** What a session's page says above all else; undefined where there is nothing to say. `seen` is how it was seen last. */
export function sessionNote(
  listing: Listing,
  now: ListedSession | undefined,
  seen: ListedSession | undefined,
  changes: readonly Change[],
  restricted: boolean,
): string | undefined {
  if (now) {
    const ended = changes.find(({ member }) => member === 'EndDate');
    if (now.stale) {
      return l10n.t('It could not be read again and may have changed.');
    }
    if (now.vanished) {
      return l10n.t('It has ended: AWS lists it as active no longer, and not in its history yet.');
    }
    return ended && l10n.t('It has ended: seen at {0}.', localTime(ended.at, localZone));
  }
  if (restricted) {
    return l10n.t('Nothing is read in an untrusted workspace until you refresh the sessions.');
  }
  if (seen === undefined && listing.feeds.some(({ phase }) => phase === 'reading' || phase === 'waiting')) {
    return l10n.t('Reading…');
  }
  return seen === undefined
    ? l10n.t('It is not among the sessions that are shown now; filters or the scope may have changed.')
    : l10n.t(
        'It is not among the sessions that are shown now. This is how it was at {0}.',
        localTime(seen.asOf, localZone),
      );
}
