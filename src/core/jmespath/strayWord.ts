import { QueryError } from '../values/queryError';
import type { Word } from './words';

/** The kinds of brackets that can be open. */
type Enclosure = 'group' | 'arguments' | 'list' | 'slice' | 'filter' | 'members';

/** The depth to which brackets may stand in one another (P12). */
const deepest = 64;

/**
 * Returns the index of the first word that cannot stand in its place, of those that the library's parser overlooks: a
 * name missing after a dot, a list without commas, empty parentheses, a call of what is no function, a slice of four
 * parts.
 *
 * @throws QueryError if brackets are nested too deeply
 */
export function strayWord(words: readonly Word[]): number | undefined {
  const open: Enclosure[] = [];
  let colons = 0;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (misplaced(word, before, open.at(-1))) {
      return index;
    }
    const enclosure = opened(word, before, words[index + 1]);
    if (enclosure) {
      open.push(enclosure);
      colons = 0;
    } else if (/^[\])}]$/.test(word.text)) {
      open.pop();
    } else if (word.text === ':') {
      colons += 1;
      if (open.at(-1) === 'slice' && colons === 3) {
        return index;
      }
    }
    if (open.length > deepest) {
      throw new QueryError({ code: 'tooDeep' }, word.start);
    }
  }
  return undefined;
}

function misplaced(word: Word, before: Word | undefined, inside: Enclosure | undefined): boolean {
  if (before === undefined) {
    return false;
  }
  if (before.text === '.') {
    return !(word.kind === 'identifier' || word.kind === 'quoted' || /^[*[{]$/.test(word.text));
  }
  if (inside === 'slice') {
    return !(word.kind === 'number' || /^[:\]]$/.test(word.text));
  }
  if (word.text === '(') {
    return before.kind !== 'identifier' && endsValue(before);
  }
  if (word.text === ')') {
    return before.text === '(' && inside === 'group';
  }
  if (word.text === ']') {
    return before.text === '[';
  }
  return (inside === 'group' || inside === 'list') && beginsValue(word) && endsValue(before);
}

function opened(word: Word, before: Word | undefined, after: Word | undefined): Enclosure | undefined {
  switch (word.text) {
    case '(':
      return before?.kind === 'identifier' ? 'arguments' : 'group';
    case '[':
      return after?.kind === 'number' || after?.text === ':' ? 'slice' : 'list';
    case '[?':
      return 'filter';
    case '{':
      return 'members';
    default:
      return undefined;
  }
}

/** Tells whether a word ends a value, or is one. */
export function endsValue({ kind, text }: Word): boolean {
  return kind === 'sign' ? /^(?:[\])}*@]|\[\])$/.test(text) : kind !== 'number';
}

/** Tells whether a word only ever begins a value; `[` and the like may also go on with one. */
export function beginsValue({ kind, text }: Word): boolean {
  return kind === 'sign' ? /^[@&]$/.test(text) : kind !== 'number';
}
