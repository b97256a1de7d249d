import { type Member, requestShape, type Shape } from '../request/fields';
import type { MemberProblem } from './problem';
import type { SourceMap, SourceValue } from './source';
import { memberOf } from './source';
import type { DescribeSessionsRequest, SessionFilter } from '../request/request';

/**
 * Returns the problems that the CLI finds in a request before it sends it, all at once and in its order: required
 * members, unknown ones, types, and what is too short or too small. What is too long, too large, or an unknown state or
 * key is the service's to say.
 */
export function requestProblems(request: SourceMap): readonly MemberProblem[] {
  return problemsOf(request, requestShape, '');
}

/** Returns the request that a map without {@link requestProblems} is. */
export function toRequest(map: SourceMap): DescribeSessionsRequest<string> {
  const request: Record<string, unknown> = Object.fromEntries(
    map.entries.map(({ name, value }) => [name, plain(value)]),
  );
  return request as unknown as DescribeSessionsRequest<string>;
}

/** Returns the filters that a list without problems is. */
export function toFilters(list: SourceValue): readonly SessionFilter[] {
  return plain(list) as readonly SessionFilter[];
}

function plain(value: SourceValue): unknown {
  switch (value.kind) {
    case 'map':
      return Object.fromEntries(value.entries.map((entry) => [entry.name, plain(entry.value)]));
    case 'list':
      return value.items.map(plain);
    case 'integer':
      return Number(value.value);
    case 'null':
    case 'bytes':
      return null;
    case 'string':
    case 'float':
    case 'boolean':
    case 'date':
      return value.value;
  }
}

/** Returns the problems of a value. A path is the CLI's: `Filters[0].value`; the request itself has none. */
function problemsOf(value: SourceValue, shape: Shape, path: string): readonly MemberProblem[] {
  switch (shape.type) {
    case 'structure':
      return value.kind === 'map' ? structureProblems(value, shape.members, path) : [wrongType(value, shape, path)];
    case 'list':
      return value.kind === 'list'
        ? [
            ...tooShort(value, value.items.length, shape, path),
            ...value.items.flatMap((item, index) => problemsOf(item, shape.item, `${path}[${index}]`)),
          ]
        : [wrongType(value, shape, path)];
    case 'string':
      return value.kind === 'string'
        ? tooShort(value, value.value.length, shape, path)
        : [wrongType(value, shape, path)];
    case 'integer':
      return integerProblems(value, shape, path);
  }
}

function structureProblems(map: SourceMap, members: readonly Member[], path: string): readonly MemberProblem[] {
  const known = members.map(({ name }) => name);
  const missing = members.filter(({ name, required }) => required && !memberOf(map, name));
  const unknown = map.entries.filter((entry) => !known.some((name) => name === entry.name));
  return [
    ...missing.map(({ name }) => ({ code: 'missingMember', in: path, name, at: map.at }) as const),
    ...unknown.map(({ name, nameAt }) => ({ code: 'unknownMember', in: path, name, known, at: nameAt }) as const),
    ...map.entries.flatMap(({ name, value }) => {
      const member = members.find((one) => one.name === name);
      return member ? problemsOf(value, member.shape, path === '' ? name : `${path}.${name}`) : [];
    }),
  ];
}

/** Returns the problems of an integer. To Python a boolean is a whole number: true is 1. */
function integerProblems(
  value: SourceValue,
  shape: Shape & { type: 'integer' },
  path: string,
): readonly MemberProblem[] {
  if (value.kind !== 'integer' && value.kind !== 'boolean') {
    return [wrongType(value, shape, path)];
  }
  const { min } = shape;
  return min !== undefined && Number(value.value) < min
    ? [{ code: 'tooSmall', path, value: value.kind === 'boolean' ? 'False' : String(value.value), min, at: value.at }]
    : [];
}

function tooShort(
  value: SourceValue,
  length: number,
  { min }: { readonly min?: number },
  path: string,
): readonly MemberProblem[] {
  return min !== undefined && length < min ? [{ code: 'tooShort', path, length, min, at: value.at }] : [];
}

function wrongType(value: SourceValue, { type }: Shape, path: string): MemberProblem {
  return { code: 'wrongType', path, value, expected: type, at: value.at };
}
