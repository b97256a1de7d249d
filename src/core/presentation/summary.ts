import type { FailureCode } from '../base/failure';
import { localTime } from '../base/time';
import { type FeedKnowledge, feedsOf, type Listing, sessionsOf } from '../listing/listing';
import type { SessionFilter, State } from '../request/request';
import type { Scope } from '../sessions/scope';
import { filtersLine } from './filterWords';
import type { Look } from './look';
import { scopeWords } from './scopeWords';

/** Why a view shows no row: the values of the context keys that choose the welcome view. */
export type EmptyState =
  | 'restricted'
  | 'noCredentials'
  | 'ssoExpired'
  | 'noRegion'
  | 'accessDenied'
  | 'nothingMatched'
  | 'nothing';

/** All that a view says besides its rows. */
export interface Summary {
  /** The line above the rows; undefined where a welcome view speaks instead (VS Code shows one or the other). */
  readonly message: string | undefined;
  /** Behind the view's name. */
  readonly description: string;
  readonly empty: EmptyState | undefined;
  readonly reading: boolean;
  /** Sessions that the badge counts. */
  readonly count: number;
}

/** What is asked, and whether it may be asked. */
export interface Asked {
  readonly scope: Scope | undefined;
  readonly filters: readonly SessionFilter[];
  /** Nothing may be read before the user asks for it. */
  readonly restricted: boolean;
}

/** Failures that have a welcome view; any other is a row. */
const welcomes: Readonly<Partial<Record<FailureCode, EmptyState>>> = {
  noCredentials: 'noCredentials',
  ssoExpired: 'ssoExpired',
  noRegion: 'noRegion',
  accessDenied: 'accessDenied',
};

/** What a state's view says now. */
export function summaryOf(listing: Listing, state: State, asked: Asked, look: Look): Summary {
  const feeds = feedsOf(listing, state);
  const count = sessionsOf(listing, state).length;
  const reading = feeds.some(({ phase }) => phase === 'reading');
  const empty = emptyState(listing, feeds, count, asked);
  return {
    message: empty === undefined ? message(feeds, count, asked, look) : undefined,
    description: description(feeds, empty, asked, look),
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
): EmptyState | undefined {
  if (listing.blocked) {
    return welcomes[listing.blocked.code];
  }
  if (count > 0) {
    return undefined;
  }
  if (restricted) {
    return 'restricted';
  }
  const [only] = feeds;
  if (feeds.length === 1 && only?.phase === 'failed' && only.failure) {
    return welcomes[only.failure.code];
  }
  if (feeds.length === 0 || feeds.some(({ phase }) => phase !== 'complete')) {
    return undefined;
  }
  return filters.length > 0 ? 'nothingMatched' : 'nothing';
}

function message(feeds: readonly FeedKnowledge[], count: number, { filters }: Asked, look: Look): string | undefined {
  if (feeds.length === 0) {
    return undefined;
  }
  const { l10n } = look;
  const filtered = filters.length === 0 ? [] : [l10n.t('Filters: {0}', filtersLine(filters, look))];
  return [...filtered, counts(feeds, count, look)].join(' · ');
}

/** Never a total while a token is in hand, and never none. */
function counts(feeds: readonly FeedKnowledge[], count: number, look: Look): string {
  const { l10n } = look;
  const pages = feeds.reduce((total, feed) => total + feed.pages.length, 0);
  const reading = feeds.some(({ phase }) => phase === 'reading');
  const asOf = oldest(feeds);
  if (reading) {
    const page = l10n.t('reading page {0}…', pages + 1);
    return count === 0 ? page : l10n.t('{0} so far, {1}', sessions(count, l10n), page);
  }
  if (feeds.every(({ phase }) => phase === 'complete') && asOf !== undefined) {
    return l10n.t('{0} as of {1}', sessions(count, l10n), localTime(asOf, look.zone));
  }
  if (feeds.some(({ failure }) => failure?.code === 'cancelled')) {
    return l10n.t('{0}, there may be more: reading was stopped', sessions(count, l10n));
  }
  return feeds.some(({ phase }) => phase === 'failed')
    ? l10n.t('{0}, there may be more: reading failed', sessions(count, l10n))
    : l10n.t('not read yet');
}

function description(
  feeds: readonly FeedKnowledge[],
  empty: EmptyState | undefined,
  { scope, filters }: Asked,
  look: Look,
): string {
  const asOf = oldest(feeds);
  const where = scope === undefined ? [] : [scopeWords(scope, look.l10n)];
  const told = empty === 'nothing' || empty === 'nothingMatched';
  return [
    ...where,
    ...(told && filters.length > 0 ? [filtersLine(filters, look)] : []),
    ...(told && asOf !== undefined ? [look.l10n.t('as of {0}', localTime(asOf, look.zone))] : []),
  ].join(' · ');
}

function sessions(count: number, l10n: Look['l10n']): string {
  return count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count);
}

/** When the part of what is shown that is oldest was complete; undefined where a part never was. */
function oldest(feeds: readonly FeedKnowledge[]): number | undefined {
  const times = feeds.map(({ asOf }) => asOf);
  return times.some((time) => time === undefined) || times.length === 0
    ? undefined
    : Math.min(...times.filter((time) => time !== undefined));
}
