import { compile } from 'jmespath';
import { clean } from '../base/text';
import { QueryError } from '../values/queryError';
import { beginsValue, endsValue, strayWord } from './strayWord';
import { type Word, wordsOf } from './words';

declare module 'jmespath' {
  /** Returns the syntax tree of an expression. */
  function compile(expression: string): unknown;
}

/**
 * An expression as the library's parser has it. A `Literal` is the index of a word in {@link Syntax.words}; the name of
 * a `Function` ends in `_` and such an index.
 */
export type Node =
  | { readonly type: 'Literal'; readonly value: number }
  | { readonly type: 'Field'; readonly name: string }
  | { readonly type: 'Identity' | 'Current' }
  | { readonly type: 'Index'; readonly value: number }
  | { readonly type: 'Slice'; readonly children: readonly (number | null)[] }
  | { readonly type: 'NotExpression' | 'Flatten' | 'ExpressionReference'; readonly children: readonly [Node] }
  | {
      readonly type:
        | 'Subexpression'
        | 'IndexExpression'
        | 'Pipe'
        | 'OrExpression'
        | 'AndExpression'
        | 'Projection'
        | 'ValueProjection';
      readonly children: readonly [Node, Node];
    }
  | { readonly type: 'FilterProjection'; readonly children: readonly [Node, Node, Node] }
  | { readonly type: 'Comparator'; readonly name: Comparison; readonly children: readonly [Node, Node] }
  | { readonly type: 'Function'; readonly name: string; readonly children: readonly Node[] }
  | { readonly type: 'MultiSelectList'; readonly children: readonly Node[] }
  | { readonly type: 'MultiSelectHash'; readonly children: readonly { readonly name: string; readonly value: Node }[] };

export type Comparison = 'EQ' | 'NE' | 'LT' | 'LTE' | 'GT' | 'GTE';

/** A query that can be evaluated. */
export interface Syntax {
  readonly root: Node;
  readonly words: readonly Word[];
}

/** The greatest length of a query (P12); no query that a person types comes near it. */
const maxLength = 4096;

/**
 * Reads a query. The library parses; what it takes and Python's jmespath does not is refused here.
 *
 * @throws QueryError with the offset of the mistake
 */
export function readQuery(query: string): Syntax {
  if (query === '') {
    throw new QueryError({ code: 'empty' }, 0);
  }
  if (query.length > maxLength) {
    throw new QueryError({ code: 'tooLong', limit: maxLength }, maxLength);
  }
  const words = wordsOf(query);
  const stray = strayWord(words);
  const parsed = parse(stray === undefined ? words : words.slice(0, stray));
  if (parsed.failure === undefined && stray === undefined) {
    return { root: parsed.root, words };
  }
  const wrong = words[failingWord(words, parsed) ?? stray ?? words.length];
  throw wrong === undefined
    ? new QueryError({ code: 'unfinished' }, query.length)
    : new QueryError({ code: 'unexpected', found: clean(wrong.text, 60) }, wrong.start);
}

type Parsed =
  | { readonly failure: undefined; readonly root: Node; readonly length: number }
  | { readonly failure: string; readonly length: number };

function parse(words: readonly Word[]): Parsed {
  const length = words.length;
  try {
    const root = compile(words.map(spelling).join(' ')) as Node;
    return words.at(-1)?.text === '.' ? { failure: atEnd, length } : { failure: undefined, root, length };
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      throw new QueryError({ code: 'tooDeep' });
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { failure: endless.test(message) ? atEnd : message, length };
  }
}

const atEnd = 'EOF';
/** The library's ways to say that words are missing at the end; it tells no offsets. */
const endless = /\(EOF\)(: "")?$|got: EOF$|undefined\(undefined\)$/;

/**
 * Returns a word as it is given to the library, which trips over `f(@.a)`, does not read literals as Python does, and
 * forgets where it found them. If arguments or members lack a comma, which is fine with Python, they get it.
 */
function spelling(word: Word, index: number, words: readonly Word[]): string {
  const before = words[index - 1];
  const comma = before && beginsValue(word) && endsValue(before) ? ', ' : '';
  return comma + spelled(word, index, words[index + 1]);
}

function spelled({ kind, text, value }: Word, index: number, next: Word | undefined): string {
  switch (kind) {
    case 'literal':
      return `\`${index}\``;
    case 'quoted':
      return JSON.stringify(value);
    case 'identifier':
      return next?.text === '(' ? `${text}_${index}` : text;
    case 'number':
    case 'sign':
      return text === '@' ? '(@)' : text;
  }
}

/** Returns the word that the parser did not take: the last one of the shortest beginning that fails in the same way. */
function failingWord(words: readonly Word[], { failure, length }: Parsed): number | undefined {
  if (failure === undefined || failure === atEnd) {
    return undefined;
  }
  let good = 0;
  let bad = length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (parse(words.slice(0, middle)).failure === failure) {
      bad = middle;
    } else {
      good = middle;
    }
  }
  return bad - 1;
}
