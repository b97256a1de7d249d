import { characterSet } from './characterSet';
import { numberText } from './numberText';
import { unprintable } from './pythonUnicode';
import { QueryError } from './queryError';
import { entriesOf, Float, hasMembers, isList, type Value, WallTime } from './value';

/** Compares texts by code points, as Python sorts them; JavaScript's own order has emoji before U+E000. */
export function compareText(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}

/** Returns a scalar as Python's `str` writes it. A list or an object is written as `repr` does. */
export function pythonText(value: Value): string {
  if (typeof value === 'string') {
    return value;
  }
  return value instanceof WallTime ? value.iso.replace('T', ' ') : pythonRepr(value);
}

/**
 * Returns a value as Python's `repr` writes it, on one line.
 *
 * @throws QueryError for an expression, which Python writes as an address in memory
 */
export function pythonRepr(value: Value): string {
  if (value === null) {
    return 'None';
  }
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  if (typeof value === 'string') {
    return textRepr(value);
  }
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) {
    return numberText(value);
  }
  if (value instanceof WallTime) {
    const numbers = value.iso.replace(/:00$/, '').split(/[-T:]/).map(Number);
    return `datetime.datetime(${numbers.join(', ')})`;
  }
  if (isList(value)) {
    return `[${value.map(pythonRepr).join(', ')}]`;
  }
  if (!hasMembers(value)) {
    throw new QueryError({ code: 'expression' });
  }
  const members = entriesOf(value).map(([name, member]) => `${textRepr(name)}: ${pythonRepr(member)}`);
  return `{${members.join(', ')}}`;
}

const isUnprintable = characterSet(unprintable);

function textRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const body = [...value].map((character) => characterRepr(character, quote)).join('');
  return quote + body + quote;
}

function characterRepr(character: string, quote: string): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) {
    return short;
  }
  if (character === quote) {
    return `\\${character}`;
  }
  const point = character.codePointAt(0) ?? 0;
  if (!isUnprintable(point)) {
    return character;
  }
  const hex = point.toString(16);
  return point <= 0xff
    ? `\\x${hex.padStart(2, '0')}`
    : point <= 0xffff
      ? `\\u${hex.padStart(4, '0')}`
      : `\\U${hex.padStart(8, '0')}`;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
