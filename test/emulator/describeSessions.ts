import { ServiceError, validationError } from './errors';
import type { State, WireSession, World } from './world';

/** What may differ between the service and what is known of it. */
export interface Behaviour {
  /** Whether MaxResults counts sessions that match (`pre`) or sessions that are looked at (`post`). */
  readonly filterMode: 'pre' | 'post';
  /** Page size where the request names none. */
  readonly defaultPageSize: number;
}

export interface Answer {
  readonly Sessions: readonly WireSession[];
  readonly NextToken?: string;
}

interface Filter {
  readonly key: string;
  readonly value: string;
}

/** Where a listing goes on: the time that it is of, how many sessions it has passed, and the number of the page. */
interface Position {
  readonly at: number;
  readonly passed: number;
  readonly page: number;
}

/** DescribeSessions as the API model and the service have it; throws {@link ServiceError}. */
export function describeSessions(world: World, body: unknown, now: number, behaviour: Behaviour): Answer {
  const { state, size, token, filters } = read(body, behaviour);
  const matches = filters.map(matcher);
  const { at, passed, page } = token === undefined ? { at: now, passed: 0, page: 1 } : position(token);
  const all = world.sessions(state, at);
  const listed =
    behaviour.filterMode === 'pre' ? all.filter((session) => matches.every((match) => match(session))) : all;
  const slice = listed.slice(passed, passed + size);
  const more = passed + size < listed.length;
  return {
    Sessions:
      behaviour.filterMode === 'pre' ? slice : slice.filter((session) => matches.every((match) => match(session))),
    ...(more ? { NextToken: tokenOf({ at, passed: passed + size, page: page + 1 }) } : {}),
  };
}

/** The number of the page that a request asks for, from 1. */
export function pageOf(body: unknown): number {
  const token = typeof body === 'object' && body !== null && 'NextToken' in body ? body.NextToken : undefined;
  try {
    return typeof token === 'string' ? position(token).page : 1;
  } catch {
    return 1;
  }
}

function read(
  body: unknown,
  { defaultPageSize }: Behaviour,
): {
  readonly state: State;
  readonly size: number;
  readonly token: string | undefined;
  readonly filters: readonly Filter[];
} {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ServiceError('SerializationException', 'Start of structure or map found where not expected.');
  }
  const { State, MaxResults, NextToken, Filters } = body as Readonly<Record<string, unknown>>;
  const problems: string[] = [];
  const constraint = (value: unknown, at: string, rule: string): void => {
    problems.push(
      `Value ${value === undefined ? 'null' : `'${text(value)}'`} at '${at}' failed to satisfy constraint: Member must ${rule}`,
    );
  };
  if (State === undefined || State === null) {
    constraint(undefined, 'state', 'not be null');
  } else if (State !== 'Active' && State !== 'History') {
    constraint(State, 'state', 'satisfy enum value set: [Active, History]');
  }
  if (MaxResults !== undefined && (typeof MaxResults !== 'number' || MaxResults < 1)) {
    constraint(MaxResults, 'maxResults', 'have value greater than or equal to 1');
  } else if (typeof MaxResults === 'number' && MaxResults > 200) {
    constraint(MaxResults, 'maxResults', 'have value less than or equal to 200');
  }
  const filters = Filters === undefined ? [] : (Filters as readonly Partial<Filter>[]);
  if (Filters !== undefined && filters.length < 1) {
    constraint(`[]`, 'filters', 'have length greater than or equal to 1');
  } else if (filters.length > 6) {
    constraint(`[${filters.map(() => 'SessionFilter').join(', ')}]`, 'filters', 'have length less than or equal to 6');
  }
  for (const [index, { key, value }] of filters.entries()) {
    const at = `filters.${String(index + 1)}.member`;
    if (key === undefined) {
      constraint(undefined, `${at}.key`, 'not be null');
    }
    if (value === undefined) {
      constraint(undefined, `${at}.value`, 'not be null');
    } else if ([...value].length < 1 || [...value].length > 400) {
      const rule = value === '' ? 'greater than or equal to 1' : 'less than or equal to 400';
      constraint(value, `${at}.value`, `have length ${rule}`);
    }
  }
  if (problems.length > 0) {
    throw validationError(...problems);
  }
  return {
    state: State as State,
    size: (MaxResults as number | undefined) ?? defaultPageSize,
    token: NextToken as string | undefined,
    filters: filters as readonly Filter[],
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `InvokedAfter` is "at and after", `InvokedBefore` "before" (API reference); the others are exact. */
function matcher({ key, value }: Filter): (session: WireSession) => boolean {
  switch (key) {
    case 'InvokedAfter': {
      const after = time(value);
      return ({ StartDate }) => StartDate !== undefined && StartDate >= after;
    }
    case 'InvokedBefore': {
      const before = time(value);
      return ({ StartDate }) => StartDate !== undefined && StartDate < before;
    }
    case 'Target':
    case 'Owner':
    case 'Status':
    case 'SessionId':
    case 'AccessType':
      return (session) => session[key] === value;
    default:
      throw new ServiceError('InvalidFilterKey', undefined);
  }
}

function time(value: string): number {
  const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(value);
  const at = iso ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new ServiceError('ValidationException', `Invalid date: ${value}`);
  }
  return at / 1000;
}

const prefix = 'AAEAA';

function tokenOf(place: Position): string {
  return prefix + Buffer.from(JSON.stringify(place)).toString('base64url');
}

function position(token: string): Position {
  try {
    if (!token.startsWith(prefix)) {
      throw new Error('not ours');
    }
    return JSON.parse(Buffer.from(token.slice(prefix.length), 'base64url').toString('utf8')) as Position;
  } catch {
    throw new ServiceError('InvalidNextToken', 'The specified token is not valid.');
  }
}
