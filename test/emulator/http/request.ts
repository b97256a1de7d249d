import { ServiceError, validationError } from './errors';
import type { State } from '../worlds/world';

/** One filter of a request: its key may be one that the service does not know. */
export interface Filter {
  readonly key: string;
  readonly value: string;
}

/** A DescribeSessions request that keeps the constraints of the API model. */
export interface Asking {
  readonly state: State;
  readonly size: number | undefined;
  readonly token: string | undefined;
  readonly filters: readonly Filter[];
}

type Members = Readonly<Record<string, unknown>>;

/** Reads a request; throws the service's SerializationException (types) or ValidationException (constraints). */
export function readRequest(body: unknown): Asking {
  const { State, MaxResults, NextToken, Filters } = structure(body);
  const state = string(State);
  const size = integer(MaxResults);
  const filters = list(Filters)?.map(structure);
  const problems = [
    ...problemsOfState(state),
    ...problemsOfSize(size),
    ...(filters === undefined ? [] : problemsOfFilters(filters)),
  ];
  if (problems.length > 0) {
    throw validationError(...problems);
  }
  return {
    state: state as State,
    size,
    token: string(NextToken),
    filters: (filters ?? []) as readonly unknown[] as readonly Filter[],
  };
}

function problemsOfState(state: string | undefined): readonly string[] {
  if (state === undefined) {
    return [problem('null', 'state', 'not be null')];
  }
  const known = state === 'Active' || state === 'History';
  return known ? [] : [problem(`'${state}'`, 'state', 'satisfy enum value set: [Active, History]')];
}

function problemsOfSize(size = 1): readonly string[] {
  return [
    ...(size < 1 ? [problem(`'${size}'`, 'maxResults', 'have value greater than or equal to 1')] : []),
    ...(size > 200 ? [problem(`'${size}'`, 'maxResults', 'have value less than or equal to 200')] : []),
  ];
}

function problemsOfFilters(filters: readonly Members[]): readonly string[] {
  const each = filters.flatMap((filter, index) => {
    const at = `filters.${index + 1}.member`;
    const [key, value] = [string(filter['key']), string(filter['value'])];
    return [
      ...(key === undefined ? [problem('null', `${at}.key`, 'not be null')] : []),
      ...(value === undefined
        ? [problem('null', `${at}.value`, 'not be null')]
        : problemsOfLength([...value].length, `'${value}'`, `${at}.value`, 400)),
    ];
  });
  const shown = filters.map(
    ({ key, value }) => `SessionFilter(key=${string(key) ?? 'null'}, value=${string(value) ?? 'null'})`,
  );
  return [...problemsOfLength(filters.length, `'[${shown.join(', ')}]'`, 'filters', 6), ...each];
}

function problemsOfLength(length: number, shown: string, at: string, most: number): readonly string[] {
  return [
    ...(length < 1 ? [problem(shown, at, 'have length greater than or equal to 1')] : []),
    ...(length > most ? [problem(shown, at, `have length less than or equal to ${most}`)] : []),
  ];
}

function problem(shown: string, at: string, rule: string): string {
  return `Value ${shown} at '${at}' failed to satisfy constraint: Member must ${rule}`;
}

/** JSON's null stands for a member that is not there. */
function string(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') {
    return value ?? undefined;
  }
  throw new ServiceError('SerializationException', 'Only a String can be read here.');
}

function integer(value: unknown): number | undefined {
  if (value === undefined || value === null || Number.isInteger(value)) {
    return (value as number | null) ?? undefined;
  }
  throw new ServiceError('SerializationException', 'Only an Integer can be read here.');
}

function list(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null || Array.isArray(value)) {
    return (value as readonly unknown[] | null) ?? undefined;
  }
  throw new ServiceError('SerializationException', 'Expected list or null');
}

function structure(value: unknown): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Members;
  }
  throw new ServiceError('SerializationException', 'Expected structure or null');
}
