import { clean, cleanLines } from '../../base/text';
import type { JsonValue } from '../../base/json';
import { localDateTime } from '../../base/time';
import type { ListedSession } from '../../listing/listing';
import type { Scope } from '../../sessions/scope';
import { sessionMembers } from '../../sessions/session';
import { duration } from './durations';
import type { DisplayContext } from './displayContext';
import { scopeLabel } from './scopeLabel';

/** One line of a tooltip: a member's name and its value, both plain text. */
export interface TooltipLine {
  readonly name: string;
  readonly value: string;
}

const dates: ReadonlySet<string> = new Set(['StartDate', 'EndDate']);
const known: ReadonlySet<string> = new Set(sessionMembers);

/**
 * Returns every member of a session that has a value, those of the future too, then where it was read. `alsoIn`: other
 * scopes of the same account that have it.
 */
export function tooltipOf(
  { session, scope, stale, asOf, vanished }: ListedSession,
  alsoIn: readonly Scope[],
  display: DisplayContext,
): readonly TooltipLine[] {
  const { zone, l10n } = display;
  const members = [...sessionMembers, ...Object.keys(session).filter((name) => !known.has(name))].flatMap((name) => {
    const value = session[name];
    return value === undefined || isEmpty(value) ? [] : [{ name: clean(name), value: words(name, value, display) }];
  });
  return [
    ...members,
    { name: l10n.t('Profile and region'), value: [scope, ...alsoIn].map((one) => scopeLabel(one, l10n)).join(', ') },
    ...(vanished ? [{ name: l10n.t('State'), value: l10n.t('ended, pending in History') }] : []),
    ...(stale ? [{ name: l10n.t('Last seen'), value: localDateTime(asOf, zone) }] : []),
  ];
}

function words(name: string, value: JsonValue, { zone, l10n }: DisplayContext): string {
  if (dates.has(name) && typeof value === 'number') {
    return localDateTime(value * 1000, zone);
  }
  if (name === 'MaxSessionDuration' && typeof value === 'string' && /^\d{1,6}$/.test(value)) {
    return `${value} (${duration(Number(value) * 60_000, l10n)})`;
  }
  return typeof value === 'string' ? cleanLines(value) : cleanLines(JSON.stringify(value));
}

function isEmpty(value: JsonValue): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
