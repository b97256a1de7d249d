import { QueryError } from '../values/queryError';
import type { Word } from './words';

/** What a bracket that is still open encloses. */
type Enclosure = 'group' | 'arguments' | 'list' | 'slice' | 'filter' | 'members';

/** How deep brackets may stand in one another (S35). */
const deepest = 64;

/**
 * Index of the first word that cannot stand where it does, of those that the library's parser overlooks: a name missing
 * after a dot, a list without commas, empty parentheses, a call of what is no function, a slice of four parts.
 *
 * @throws QueryError where brackets are nested too deeply
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

/** True of words that end a value, or are one. */
export function endsValue({ kind, text }: Word): boolean {
  return kind === 'sign' ? /^(?:[\])}*@]|\[\])$/.test(text) : kind !== 'number';
}

/** True of words that only ever begin a value; `[` and the like may also go on with one. */
export function beginsValue({ kind, text }: Word): boolean {
  return kind === 'sign' ? /^[@&]$/.test(text) : kind !== 'number';
}
