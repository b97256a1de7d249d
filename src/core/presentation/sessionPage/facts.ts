import { clean, cleanLines } from '../../base/text';
import { isoUtc, isoWithOffset, localDateTime, localTime } from '../../base/time';
import type { ListedSession } from '../../listing/listing';
import { documentKindOf } from '../../sessions/document';
import { ownerOf } from '../../sessions/owner';
import { noPersonIn } from '../../sessions/person';
import { endOf, startOf } from '../../sessions/session';
import { documentLabel } from '../text/documentLabel';
import { duration } from '../text/durations';
import { endpointLabel } from '../text/endpointLabel';
import type { DisplayContext } from '../text/displayContext';
import { noPersonText } from '../text/noPersonText';
import type { ScopeIdentity } from '../scopes/scopeIdentity';
import { scopeLabel } from '../text/scopeLabel';

/** A named value of a session, all plain text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** The small text beneath the value. */
  readonly more?: string;
  /** The text that shows when the pointer rests on the value: a time in UTC. */
  readonly hover?: string;
  /** The time when and from what it changed, if it has since the page was opened. */
  readonly changed?: string;
}

/** The value of a member before it changed, and when that was seen (epoch ms). */
export interface Change {
  readonly member: string;
  readonly before: string;
  readonly at: number;
}

/** Puts a change in words. */
export function changeText({ before, at }: Change, { zone, l10n }: Pick<DisplayContext, 'zone' | 'l10n'>): string {
  return before === ''
    ? l10n.t('new at {0}', localTime(at, zone))
    : l10n.t('changed at {0}, was {1}', localTime(at, zone), clean(before));
}

/** Returns all there is to say of a session, in the order in which one asks. */
export function factsOf(
  { session, scope, state, vanished }: ListedSession,
  { caller, endpoints }: Pick<ScopeIdentity, 'caller' | 'endpoints'>,
  changes: readonly Change[],
  display: DisplayContext,
): readonly Fact[] {
  const { l10n, now } = display;
  const start = startOf(session);
  const end = endOf(session);
  // Though nobody knows when.
  const over = state === 'History' || vanished;
  const minutes = /^\d{1,6}$/.exec(session.MaxSessionDuration ?? '')?.[0];
  const longest = minutes === undefined ? undefined : Number(minutes) * 60_000;
  const fact = (
    name: string,
    value: string | undefined,
    more: Omit<Fact, 'name' | 'value'> = {},
    member?: string,
  ): readonly Fact[] => {
    if (value === undefined || value === '') {
      return [];
    }
    const change = changes.find((one) => one.member === member);
    return [{ name, value: cleanLines(value), ...more, ...(change ? { changed: changeText(change, display) } : {}) }];
  };
  const time = (name: string, at: number | undefined, member: string): readonly Fact[] =>
    fact(
      name,
      at === undefined ? undefined : withZone(at, display),
      at === undefined ? {} : { hover: utc(at) },
      member,
    );
  return [
    ...ownerFact(session, display, (value, more) => fact(l10n.t('Owner'), value, more, 'Owner')),
    ...fact(l10n.t('Target'), session.Target, {}, 'Target'),
    ...time(l10n.t('Started'), start, 'StartDate'),
    ...time(l10n.t('Ended'), end, 'EndDate'),
    ...fact(
      end === undefined ? l10n.t('Running for') : l10n.t('Duration'),
      start === undefined || (end === undefined && over) ? undefined : duration((end ?? now) - start, l10n),
    ),
    ...fact(
      l10n.t('Time left'),
      longest === undefined || start === undefined || end !== undefined || over
        ? undefined
        : timeLeft(start + longest - now, l10n),
      longest === undefined ? {} : { more: l10n.t('max duration {0}', duration(longest, l10n)) },
      'MaxSessionDuration',
    ),
    ...fact(
      l10n.t('Max duration'),
      longest === undefined || (end === undefined && !over) ? undefined : duration(longest, l10n),
    ),
    ...fact(l10n.t('Reason'), session.Reason, {}, 'Reason'),
    ...fact(
      l10n.t('Document'),
      session.DocumentName && documentLabel(session.DocumentName, l10n),
      documentKindOf(session.DocumentName) === 'other' ? {} : { more: clean(session.DocumentName ?? '') },
      'DocumentName',
    ),
    ...fact(l10n.t('Access type'), accessWords(session.AccessType, l10n), {}, 'AccessType'),
    ...fact(l10n.t('Details'), session.Details, {}, 'Details'),
    ...fact(
      l10n.t('Profile and region'),
      scopeLabel(scope, l10n),
      caller ? { more: l10n.t('Account {0}', clean(caller.account)) } : {},
    ),
    ...fact(l10n.t('Endpoint'), endpoints.map((endpoint) => endpointLabel(endpoint, l10n)).join('\n')),
  ];
}

function ownerFact(
  session: ListedSession['session'],
  { l10n }: DisplayContext,
  fact: (value: string | undefined, more: Omit<Fact, 'name' | 'value'>) => readonly Fact[],
): readonly Fact[] {
  const { Owner } = session;
  if (Owner === undefined) {
    return [];
  }
  const { name, role } = ownerOf(Owner);
  const nobody = noPersonIn(session);
  const more = [
    ...(nobody === undefined ? [] : [noPersonText(nobody, l10n)]),
    ...(name === Owner ? [] : [cleanLines(Owner)]),
  ];
  return fact(
    [name, role].filter((part) => part !== undefined).join(' · '),
    more.length === 0 ? {} : { more: more.join('\n') },
  );
}

function timeLeft(ms: number, l10n: DisplayContext['l10n']): string {
  return ms < 0 ? l10n.t('none, {0} past the maximum', duration(-ms, l10n)) : duration(ms, l10n);
}

function accessWords(type: string | undefined, l10n: DisplayContext['l10n']): string | undefined {
  switch (type) {
    case 'Standard':
      return l10n.t('Standard');
    case 'JustInTime':
      return l10n.t('Just-in-time');
    default:
      return type;
  }
}

/** Writes `2026-11-24 14:00:00 +01:00`. */
function withZone(at: number, { zone }: DisplayContext): string {
  return `${localDateTime(at, zone)} ${isoWithOffset(at / 1000, zone).slice(-6)}`;
}

function utc(at: number): string {
  return Math.abs(at) < 8.64e15 ? `${isoUtc(at).replace('T', ' ').slice(0, -1)} UTC` : '';
}
