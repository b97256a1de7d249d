import type { JsonObject, JsonValue } from '../base/json';

/** A number that Python holds as a float: `1.0` is not printed as `1`. May be infinite or no number. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A date and time without a zone, `1970-01-01T00:00:00`: what the CLI's output skeleton has for timestamps. */
export class WallTime {
  readonly iso: string;

  constructor(iso: string) {
    this.iso = iso;
  }
}

/** `&expression`: what functions such as `sort_by` take. Part of a value only on the way; never printed. */
export class Expression {
  readonly of: (value: Value) => Value;

  constructor(of: (value: Value) => Value) {
    this.of = of;
  }
}

/**
 * An object whose members stand in any order that a query gives them; a JsonObject puts `"2"` before `"10"` before
 * `"a"`.
 */
export type ValueMap = ReadonlyMap<string, Value>;

/**
 * The values that are queried and printed: JSON, told apart as Python tells it apart. A `number` with a fraction is a
 * float, one without is a whole number; whole numbers beyond 2^53 are bigints.
 */
export type Value = JsonValue | bigint | Float | WallTime | Expression | ValueMap | readonly Value[];

/** A value that holds others under names. */
export type Members = JsonObject | ValueMap;

/** Tells whether a value is a list. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** Tells whether a value is an object, whichever way it is held. */
export function hasMembers(value: unknown): value is Members {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Float) &&
    !(value instanceof WallTime) &&
    !(value instanceof Expression)
  );
}

/** Tells whether a value is neither a list nor an object. */
export function isScalar(value: Value): boolean {
  return !isList(value) && !hasMembers(value);
}

/** Returns the members in their order. */
export function entriesOf(members: Members): readonly (readonly [string, Value])[] {
  return members instanceof Map
    ? [...(members as ValueMap)]
    : Object.entries(members as JsonObject).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
}

/** Returns a member's value; undefined if there is none. Nothing that JavaScript adds to objects is a member. */
export function memberOf(members: Members, name: string): Value | undefined {
  if (members instanceof Map) {
    return (members as ValueMap).get(name);
  }
  return Object.hasOwn(members, name) ? (members as JsonObject)[name] : undefined;
}
