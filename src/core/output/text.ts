import { clean } from '../base/text';
import { QueryError } from '../values/queryError';
import { compareText, pythonText } from '../values/pythonText';
import { entriesOf, hasMembers, isList, isScalar, type Members, memberOf, type Value } from '../values/value';

/**
 * Returns the lines of `--output text`, each with its end: a line of tab-separated scalars for each object, with the
 * name of the member that holds it in capitals before them, and lines of their own for what is nested.
 *
 * @throws QueryError for a list of objects and other things, which the CLI cannot print either
 */
export function* textLines(value: Value): Generator<string, void, void> {
  yield* linesOf(value, undefined, undefined);
}

function* linesOf(value: Value, heading: string | undefined, columns: Columns): Generator<string, void, void> {
  if (isList(value)) {
    yield* listLines(value, heading);
  } else if (hasMembers(value)) {
    yield* memberLines(value, heading, columns);
  } else {
    yield `${pythonText(value)}\n`;
  }
}

/** Names of the members that are printed on an object's own line; undefined for all that hold scalars. */
type Columns = readonly string[] | undefined;

function* listLines(list: readonly Value[], heading: string | undefined): Generator<string, void, void> {
  if (list.some(hasMembers)) {
    const columns = scalarNames(list);
    for (const item of list) {
      yield* linesOf(item, heading, columns);
    }
    return;
  }
  const scalars = list.filter(isScalar);
  if (scalars.length > 0) {
    yield heading === undefined
      ? `${scalars.map(pythonText).join('\t')}\n`
      : scalars.map((scalar) => `${heading.toUpperCase()}\t${pythonText(scalar)}\n`).join('');
  }
  for (const nested of list) {
    if (isList(nested)) {
      yield* listLines(nested, heading);
    }
  }
}

function scalarNames(list: readonly Value[]): readonly string[] {
  const names = new Set<string>();
  for (const item of list) {
    if (!hasMembers(item)) {
      throw new QueryError({ code: 'mixedList', found: clean(pythonText(item), 60) });
    }
    for (const [name, value] of entriesOf(item)) {
      if (isScalar(value)) {
        names.add(name);
      }
    }
  }
  return [...names].sort(compareText);
}

function* memberLines(members: Members, heading: string | undefined, columns: Columns): Generator<string, void, void> {
  const sorted = [...entriesOf(members)].sort(([left], [right]) => compareText(left, right));
  const own = columns
    ? columns.map((name) => {
        const value = memberOf(members, name);
        return value === undefined ? '' : value;
      })
    : sorted.filter(([, value]) => isScalar(value)).map(([, value]) => value);
  const cells = own.map(pythonText);
  if (cells.length > 0) {
    yield `${(heading === undefined ? cells : [heading.toUpperCase(), ...cells]).join('\t')}\n`;
  }
  const printed = columns && new Set(columns);
  for (const [name, value] of sorted) {
    if (printed ? !printed.has(name) : !isScalar(value)) {
      yield* linesOf(value, name, undefined);
    }
  }
}
