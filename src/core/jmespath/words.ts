import { clean } from '../base/text';
import { trimStart } from '../values/python';
import { readLiteral } from './literal';
import { QueryError } from '../values/queryError';
import type { Value } from '../values/value';

/** The kind of word that a query has at a place. */
export type WordKind = 'identifier' | 'quoted' | 'number' | 'literal' | 'sign';

/** A word of a query. */
export interface Word {
  readonly kind: WordKind;
  /** The word as typed. */
  readonly text: string;
  readonly start: number;
  /** The value that a `literal` stands for; a `quoted` name without its quotes and escapes. */
  readonly value: Value;
}

const blanks = /[ \t\r\n]*/y;
const shapes: readonly (readonly [WordKind, RegExp])[] = [
  ['identifier', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['number', /-?[0-9]+/y],
  ['sign', /\[\]|\[\?|&&|\|\||<=|>=|!=|==|[.*\][,:@(){}|&<>!]/y],
  ['quoted', /"(?:\\[^]|[^"\\])*"/y],
  ['literal', /`(?:\\[^]|[^`\\])*`|'(?:\\[^]|[^'\\])*'/y],
];

/**
 * Splits a query into words as Python's jmespath does: the library's own lexer takes what is never closed, and tells no
 * offsets.
 *
 * @throws QueryError
 */
export function wordsOf(query: string): readonly Word[] {
  const words: Word[] = [];
  let at = skip(blanks, query, 0);
  while (at < query.length) {
    const word = wordAt(query, at);
    words.push(word);
    at = skip(blanks, query, at + word.text.length);
  }
  return words;
}

function wordAt(query: string, start: number): Word {
  for (const [kind, shape] of shapes) {
    const end = skip(shape, query, start);
    if (end > start) {
      const text = query.slice(start, end);
      return { kind, text, start, value: meaning(kind, text, start) };
    }
  }
  const found = String.fromCodePoint(query.codePointAt(start) ?? 0);
  throw new QueryError({ code: /["'`]/.test(found) ? 'unclosed' : 'character', found }, start);
}

function skip(shape: RegExp, query: string, at: number): number {
  shape.lastIndex = at;
  return at + (shape.exec(query)?.[0].length ?? 0);
}

function meaning(kind: WordKind, text: string, start: number): Value {
  if (kind === 'quoted') {
    return literal(text, text, start);
  }
  const inner = text.slice(1, -1);
  if (text.startsWith("'")) {
    return inner.replaceAll("\\'", "'");
  }
  if (kind !== 'literal') {
    return text;
  }
  const lexeme = inner.replaceAll('\\`', '`');
  try {
    return literal(lexeme, text, start);
  } catch {
    // Texts without quotes are an old spelling that both engines still take.
    return literal(`"${trimStart(lexeme)}"`, text, start);
  }
}

function literal(json: string, text: string, start: number): Value {
  const value = readLiteral(json);
  if (value === undefined) {
    throw new QueryError({ code: 'badLiteral', found: clean(text, 60) }, start);
  }
  return value;
}
