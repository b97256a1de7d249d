import { QueryError } from '../values/queryError';
import { hasMembers, isList, type Value } from '../values/value';

/** Units of work that any query may do: less than a second. Over more data it may do more. */
const leastWork = 6_000_000;
/** The largest work a query may do, as a multiple of the data's size. */
const maxWork = 8;
/** The size that any result may have, and how many times the size of the data a larger one may be. */
const leastResult = 1_000_000;
const maxResult = 4;

/** The cost of making a list and an object besides what is in them, in units of work: about their memory. */
export const listCost = 4;
export const mapCost = 20;

/**
 * The work that a query may still do. A short query can ask for endless work, or for a result that fits into no memory,
 * since parts of a value may be shared: `[@,@]|[@,@]|…`.
 */
export class Budget {
  #data: Value = null;
  #left = leastWork;
  #isExtended = false;

  /** Begins anew, for a query over these data. */
  begin(data: Value): void {
    this.#data = data;
    this.#left = leastWork;
    this.#isExtended = false;
  }

  /** Spends work. @throws QueryError `tooMuch` once all is spent */
  spend(units: number): void {
    while (units > this.#left) {
      this.#extend();
    }
    this.#left -= units;
  }

  /** Spends as much as looking at all of a value takes. */
  spendOn(value: Value): void {
    for (;;) {
      const size = sizeOf(value, this.#left + 1);
      if (size <= this.#left) {
        this.#left -= size;
        return;
      }
      this.#extend();
    }
  }

  /** Checks the size of a result. @throws QueryError `tooMuch` if it is far larger than what it was made of */
  check(result: Value): void {
    if (sizeOf(result, leastResult) >= leastResult) {
      const limit = Math.max(leastResult, maxResult * sizeOf(this.#data, Number.MAX_SAFE_INTEGER));
      if (sizeOf(result, limit) >= limit) {
        throw new QueryError({ code: 'tooMuch' });
      }
    }
  }

  #extend(): void {
    const more = maxWork * sizeOf(this.#data, Number.MAX_SAFE_INTEGER) - leastWork;
    if (this.#isExtended || more <= 0) {
      throw new QueryError({ code: 'tooMuch' });
    }
    this.#isExtended = true;
    this.#left += more;
  }
}

/** Returns the size of a value when it is written out, long texts counted as more; at most `limit`, at which counting ends. */
export function sizeOf(value: Value, limit: number): number {
  if (typeof value === 'string') {
    return Math.min(limit, 1 + (value.length >> 3));
  }
  let size = 1;
  for (const part of partsOf(value)) {
    if (size >= limit) {
      break;
    }
    size += sizeOf(part, limit - size);
  }
  return Math.min(limit, size);
}

function partsOf(value: Value): Iterable<Value> {
  if (isList(value)) {
    return value;
  }
  if (value instanceof Map) {
    return (value as ReadonlyMap<string, Value>).values();
  }
  return hasMembers(value) ? (Object.values(value) as Value[]) : [];
}

/**
 * Returns the first `most` values of a value, in the order in which it is written: as much as anybody needs who shows
 * its beginning.
 */
export function beginningOf(value: Value, most: number): Value {
  let left = most;
  const copy = (of: Value): Value => {
    left -= 1;
    if (isList(of)) {
      const items: Value[] = [];
      for (let index = 0; index < of.length && left > 0; index += 1) {
        items.push(copy(of[index] ?? null));
      }
      return items;
    }
    if (of instanceof Map) {
      const members = new Map<string, Value>();
      for (const [name, member] of of as ReadonlyMap<string, Value>) {
        if (left <= 0) {
          break;
        }
        members.set(name, copy(member));
      }
      return members;
    }
    return of;
  };
  return copy(value);
}
