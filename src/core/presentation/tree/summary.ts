import { localTime } from '../../base/time';
import type { FeedKnowledge, Listing } from '../../listing/listing';
import { isBeyondMemory } from '../../request/memory';
import type { SessionFilter } from '../../request/request';
import type { Scope } from '../../sessions/scope';
import { clockText } from '../text/clockText';
import { feedLabel } from '../text/feedLabel';
import { filtersSummary } from '../filters/filterLabel';
import type { DisplayContext } from '../text/displayContext';
import { type FailureWelcome, welcomeOf } from '../text/failureWords';
import { retentionText } from '../filters/retentionText';
import type { SessionsByScope } from '../scopes/sessionsByScope';
import { scopesLabel } from '../text/scopeLabel';

/** The reason why a view shows no row: the values of the context keys that choose the welcome view. */
export type EmptyState =
  | 'restricted'
  | FailureWelcome
  | 'nothingMatched'
  /** The case that nothing AWS still has matches: a filter asks for what it has forgotten. */
  | 'nothingKept'
  | 'nothing';

/** The things that a view says besides its rows. */
export interface Summary {
  /** The line above the rows; undefined if a welcome view speaks instead (VS Code shows one or the other). */
  readonly message: string | undefined;
  /** The text behind the view's name. */
  readonly description: string;
  readonly empty: EmptyState | undefined;
  readonly reading: boolean;
  /** Sessions that the badge counts. */
  readonly count: number;
}

/** The question that is asked, and whether it may be asked. */
export interface Asked {
  /** The scopes that sessions are read from; none until they are known, and if they cannot be. */
  readonly scopes: readonly Scope[];
  readonly filters: readonly SessionFilter[];
  /** The sessions are made up. */
  readonly samples: boolean;
  /** True if nothing may be read before the user asks for it. */
  readonly restricted: boolean;
}

/** Returns the summary that a state's view shows now, given what it shows of the listing. */
export function summaryOf(
  listing: Listing,
  { places }: SessionsByScope,
  asked: Asked,
  display: DisplayContext,
): Summary {
  const feeds = places.map(({ knowledge }) => knowledge);
  const shown = places.flatMap(({ sessions: some }) => some);
  const count = shown.reduce((total, { vanished }) => (vanished ? total : total + 1), 0);
  const reading = feeds.some(({ phase }) => phase === 'reading');
  const empty = emptyState(listing, feeds, shown.length, asked, display);
  return {
    message: empty === undefined ? message(feeds, count, asked, display) : undefined,
    description: description(feeds, empty, asked, display),
    empty,
    reading,
    count,
  };
}

function emptyState(
  listing: Listing,
  feeds: readonly FeedKnowledge[],
  count: number,
  { filters, restricted }: Asked,
  { now }: DisplayContext,
): EmptyState | undefined {
  if (listing.blocked) {
    return welcomeOf(listing.blocked);
  }
  if (count > 0) {
    return undefined;
  }
  if (restricted) {
    return 'restricted';
  }
  const [only, ...others] = feeds;
  // Of several scopes each has a row that says it.
  if (only === undefined || others.length > 0) {
    return undefined;
  }
  if (only.phase === 'failed' && only.failure) {
    return welcomeOf(only.failure);
  }
  if (only.phase !== 'complete') {
    return undefined;
  }
  if (filters.length === 0) {
    return 'nothing';
  }
  const isForgotten = filters.some((filter) => filter.key === 'InvokedBefore' && isBeyondMemory(filter, now));
  return isForgotten && only.feed.request.State === 'History' ? 'nothingKept' : 'nothingMatched';
}

function message(
  feeds: readonly FeedKnowledge[],
  count: number,
  { filters, samples }: Asked,
  display: DisplayContext,
): string | undefined {
  if (feeds.length === 0) {
    return undefined;
  }
  const { l10n } = display;
  const filtered = filters.length === 0 ? [] : [l10n.t('Filters: {0}', filtersSummary(filters, display))];
  const madeUp = samples ? [l10n.t('Sample data (not from your AWS accounts)')] : [];
  const isHistory = feeds.some(({ feed }) => feed.request.State === 'History');
  const more = [isHistory ? retentionText(filters, display) : undefined, clockText(display)].filter(
    (part) => part !== undefined,
  );
  return [...madeUp, ...filtered, counts(feeds, count, display), ...more].join(' · ');
}

function counts(feeds: readonly FeedKnowledge[], count: number, display: DisplayContext): string {
  const [only, ...others] = feeds;
  return only && others.length === 0 ? countsOfOne(only, count, display) : countsOfSeveral(feeds, count, display);
}

/** Counts the sessions of one scope: never a total while a token is in hand, and never none. */
function countsOfOne(feed: FeedKnowledge, count: number, display: DisplayContext): string {
  const { l10n } = display;
  const words = feedLabel(feed, display);
  switch (feed.phase) {
    case 'waiting':
      return l10n.t('not loaded yet');
    case 'reading':
      return count === 0 ? (words ?? '') : l10n.t('{0} so far, {1}', sessions(count, l10n), words ?? '');
    case 'complete':
      return [sessions(count, l10n), words].filter((part) => part !== undefined).join(' ');
    case 'failed':
      if (count === 0) {
        return words ?? l10n.t('loading failed');
      }
      return feed.failure?.code === 'cancelled'
        ? l10n.t('{0}, the list may be incomplete: canceled', sessions(count, l10n))
        : l10n.t('{0}, the list may be incomplete: loading failed', sessions(count, l10n));
  }
}

/** Returns the total only once every scope has said all; until then what is seen so far, and how many scopes are still out. */
function countsOfSeveral(feeds: readonly FeedKnowledge[], count: number, display: DisplayContext): string {
  const { l10n } = display;
  const asOf = oldest(feeds);
  const all = feeds.length;
  const having = (holds: (feed: FeedKnowledge) => boolean): number => feeds.filter(holds).length;
  const complete = having(({ phase }) => phase === 'complete');
  if (complete === all && asOf !== undefined) {
    return l10n.t('{0} in {1} scopes as of {2}', sessions(count, l10n), all, localTime(asOf, display.zone));
  }
  const reading = having(({ phase }) => phase === 'reading');
  const waiting = having(({ phase }) => phase === 'waiting');
  const stopped = having(({ phase, failure }) => phase === 'failed' && failure?.code === 'cancelled');
  const failed = having(({ phase }) => phase === 'failed') - stopped;
  return [
    count === 0 ? l10n.t('{0} scopes', all) : l10n.t('{0} in {1} scopes so far', sessions(count, l10n), all),
    ...(reading === 0 ? [] : [l10n.t('{0} loading', reading)]),
    ...(waiting === 0 ? [] : [l10n.t('{0} not loaded yet', waiting)]),
    ...(stopped === 0 ? [] : [l10n.t('{0} canceled', stopped)]),
    ...(failed === 0 ? [] : [l10n.t('{0} could not be loaded', failed)]),
  ].join(' · ');
}

function description(
  feeds: readonly FeedKnowledge[],
  empty: EmptyState | undefined,
  { scopes, filters }: Asked,
  display: DisplayContext,
): string {
  const asOf = oldest(feeds);
  const where = scopes.length === 0 ? [] : [scopesLabel(scopes, display.l10n)];
  const told = empty === 'nothing' || empty === 'nothingMatched' || empty === 'nothingKept';
  return [
    ...where,
    ...(told && filters.length > 0 ? [filtersSummary(filters, display)] : []),
    ...(told && asOf !== undefined ? [display.l10n.t('as of {0}', localTime(asOf, display.zone))] : []),
  ].join(' · ');
}

function sessions(count: number, l10n: DisplayContext['l10n']): string {
  return count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count);
}

/** Returns the time when the oldest part of what is shown was complete; undefined if a part never was. */
function oldest(feeds: readonly FeedKnowledge[]): number | undefined {
  const times = feeds.map(({ asOf }) => asOf);
  return times.some((time) => time === undefined) || times.length === 0
    ? undefined
    : Math.min(...times.filter((time) => time !== undefined));
}
