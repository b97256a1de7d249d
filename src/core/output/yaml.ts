import { scalarJson } from '../values/json';
import { isNumeric, type Numeric } from '../values/number';
import { numberText } from '../values/numberText';
import { compareText, pythonText } from '../values/pythonText';
import { entriesOf, hasMembers, isList, isScalar, type Members, type Value, WallTime } from '../values/value';
import { YamlEmitter } from './yamlEmitter';

/**
 * Returns a value as the CLI prints YAML, piece by piece, with the end of the last line: names sorted, lists and
 * objects that occur again as aliases, a lone scalar as JSON.
 *
 * @throws QueryError for an expression
 */
export function* yamlPieces(value: Value): Generator<string, void, void> {
  if (isScalar(value)) {
    yield `${scalarJson(value)}\n`;
    return;
  }
  const document = new YamlDocument(value);
  yield* document.pieces(value, false);
  yield document.end();
}

/** Characters that are gathered before they are handed on. */
const piece = 4096;

class YamlDocument {
  readonly #emitter = new YamlEmitter();
  /** Names of what occurs more than once, in the order in which the second occurrences come. */
  readonly #anchors: ReadonlyMap<Value, string>;
  readonly #written = new Set<Value>();

  constructor(value: Value) {
    this.#anchors = anchorsOf(value);
  }

  end(): string {
    this.#emitter.end();
    return this.#emitter.take();
  }

  *pieces(value: Value, isMemberValue: boolean): Generator<string, void, void> {
    const anchor = this.#anchors.get(value);
    if (anchor !== undefined) {
      const again = this.#written.has(value);
      this.#emitter.word(`${again ? '*' : '&'}${anchor}`);
      if (again) {
        return;
      }
      this.#written.add(value);
    }
    if (isList(value) && value.length > 0) {
      yield* this.#list(value, isMemberValue);
    } else if (hasMembers(value) && entriesOf(value).length > 0) {
      yield* this.#members(value);
    } else {
      this.#scalar(value);
    }
    if (this.#emitter.pending > piece) {
      yield this.#emitter.take();
    }
  }

  *#list(list: readonly Value[], isMemberValue: boolean): Generator<string, void, void> {
    const before = this.#emitter.enter('list', isMemberValue);
    for (const item of list) {
      this.#emitter.item();
      yield* this.pieces(item, false);
    }
    this.#emitter.leave(before);
  }

  *#members(members: Members): Generator<string, void, void> {
    const before = this.#emitter.enter('members', false);
    for (const [name, value] of sorted(members)) {
      this.#emitter.key(name);
      yield* this.pieces(value, true);
    }
    this.#emitter.leave(before);
  }

  #scalar(value: Value): void {
    if (typeof value === 'string') {
      this.#emitter.string(value);
    } else {
      this.#emitter.word(wordOf(value));
    }
  }
}

function wordOf(value: Value): string {
  if (isList(value)) {
    return '[]';
  }
  if (isNumeric(value)) {
    return numberWord(value);
  }
  if (value instanceof WallTime) {
    return pythonText(value);
  }
  return hasMembers(value) ? '{}' : scalarJson(value);
}

function numberWord(value: Numeric): string {
  const text = numberText(value);
  return /^-?(?:inf|nan)$/.test(text) ? text.replace(/(?=[in])/, '.') : text;
}

function sorted(members: Members): readonly (readonly [string, Value])[] {
  return [...entriesOf(members)].sort(([left], [right]) => compareText(left, right));
}

function anchorsOf(root: Value): ReadonlyMap<Value, string> {
  const seen = new Set<Value>();
  const anchors = new Map<Value, string>();
  const visit = (value: Value): void => {
    if (value === null || typeof value !== 'object' || isNumeric(value)) {
      return;
    }
    if (seen.has(value)) {
      if (!anchors.has(value)) {
        anchors.set(value, `id${String(anchors.size + 1).padStart(3, '0')}`);
      }
      return;
    }
    seen.add(value);
    if (isList(value)) {
      value.forEach(visit);
    } else if (hasMembers(value)) {
      sorted(value).forEach(([, member]) => visit(member));
    }
  };
  visit(root);
  return anchors;
}
