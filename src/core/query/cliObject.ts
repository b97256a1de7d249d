import type { JsonObject, JsonValue } from '../base/json';
import { isoWithOffset, type Zone } from '../base/time';
import { type Session, sessionMembers } from '../sessions/session';

const dates: ReadonlySet<string> = new Set(['StartDate', 'EndDate']);
const known: ReadonlySet<string> = new Set(sessionMembers);

/**
 * A session as AWS CLI v2 prints it: members in the API model's order, dates in ISO 8601 with the offset of the zone.
 * The CLI drops members that its model does not know; with `keepUnknown` they follow the known ones.
 */
export function cliObject(
  session: Session,
  zone: Zone,
  { keepUnknown }: { readonly keepUnknown: boolean },
): JsonObject {
  const names = [...sessionMembers, ...(keepUnknown ? Object.keys(session).filter((name) => !known.has(name)) : [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = session[name];
      return value === undefined ? [] : [[name, printed(name, value, zone)]];
    }),
  );
}

function printed(name: string, value: JsonValue, zone: Zone): JsonValue {
  return dates.has(name) && typeof value === 'number' ? isoWithOffset(value, zone) : value;
}
