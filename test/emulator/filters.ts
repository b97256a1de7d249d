import { ServiceError, validationError } from './http/errors';
import type { Filter } from './http/request';
import type { WireSession } from './worlds/world';

/** How the service reads filters where nobody has published it. */
export interface FilterBehaviour {
  /** What a key that does not exist is answered with: the modelled error, or that of a broken constraint. */
  readonly unknownKey: 'InvalidFilterKey' | 'ValidationException';
  /** `strict`: ISO 8601, a date or a time with its offset. `lenient`: epoch seconds and times without offset, too. */
  readonly dates: 'strict' | 'lenient';
}

type Match = (session: WireSession) => boolean;

const keys = ['InvokedAfter', 'InvokedBefore', 'Target', 'Owner', 'Status', 'SessionId', 'AccessType'] as const;

/** Sessions that match every filter. Throws the service's errors for keys and dates that it does not know. */
export function matching(filters: readonly Filter[], behaviour: FilterBehaviour): Match {
  const matches = filters.map((filter, index) => matcher(filter, index, behaviour));
  return (session) => matches.every((match) => match(session));
}

/** `InvokedAfter` is "at and after", `InvokedBefore` "before" (API reference); the others are exact. */
function matcher({ key, value }: Filter, index: number, { unknownKey, dates }: FilterBehaviour): Match {
  const known = keys.find((each) => each === key);
  switch (known) {
    case 'InvokedAfter': {
      const after = epochSeconds(key, value, dates);
      return ({ StartDate }) => StartDate !== undefined && StartDate >= after;
    }
    case 'InvokedBefore': {
      const before = epochSeconds(key, value, dates);
      return ({ StartDate }) => StartDate !== undefined && StartDate < before;
    }
    case undefined:
      throw unknownKey === 'InvalidFilterKey'
        ? new ServiceError('InvalidFilterKey', undefined)
        : validationError(
            `Value '${key}' at 'filters.${index + 1}.member.key' failed to satisfy constraint: Member must satisfy enum value set: [${keys.join(', ')}]`,
          );
    default:
      return (session) => session[known] === value;
  }
}

const day = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;
const offset = String.raw`(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)`;
const strict = new RegExp(`^${day}(T${time}${offset})?$`);
const local = new RegExp(`^${day}[T ]${time}$`);

function epochSeconds(key: string, value: string, dates: FilterBehaviour['dates']): number {
  if (dates === 'lenient' && /^\d{9,11}(\.\d+)?$/.test(value)) {
    return Number(value);
  }
  const iso = dates === 'lenient' && local.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  if (!strict.test(iso) || !isDay(iso.slice(0, 10))) {
    throw new ServiceError(
      'ValidationException',
      `Invalid date format '${value}' for filter ${key}. Expected ISO-8601, for example 2018-08-29T00:00:00Z`,
    );
  }
  return Date.parse(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) / 1000;
}

/** JavaScript reads 30 February as 2 March. */
function isDay(text: string): boolean {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}
