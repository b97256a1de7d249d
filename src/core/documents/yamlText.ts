import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { TextRange } from '../base/textRange';
import type { TextProblem, YamlReason } from './problem';
import { attempt, Refusal } from './refusal';
import { type SourceEntry, type SourceList, type SourceMap, type SourceValue, sourceMap } from './source';
import { isOnCalendar, taggedScalar } from './yamlScalar';
import { deepestYaml, type YamlTokens, yamlTokens } from './yamlTokens';

/** The result of reading a text that can be wrong in several places. */
export type ReadAll<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [P, ...P[]] };

/**
 * Reads YAML as the CLI does (the safe loader of ruamel.yaml, YAML 1.2): one document; a name may come once in a map;
 * anchors and merge keys work, tags of one's own do not; a date without quotes is a date. Tells the mistakes of syntax,
 * and reads no further if there are too many.
 */
export function readYaml(text: string): ReadAll<SourceValue, TextProblem> {
  const tokens = yamlTokens(text);
  if (tokens.problem) {
    return { ok: false, problems: [tokens.problem] };
  }
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const documents: readonly Parsed[] = [...composer.compose(untilTooWrong(new Parser().parse(text)))];
  const [document, second] = documents;
  // Those of a document that was not read to its end are left with the composer.
  const [first, ...more] = [...documents, composer.streamInfo()].flatMap(({ errors }) => errors.map(syntaxProblem));
  if (first) {
    return { ok: false, problems: [first, ...more] };
  }
  if (second) {
    return { ok: false, problems: [refusal('documents', rangeOf(second)).problem] };
  }
  const read = attempt<SourceValue, TextProblem>(() => new YamlReader(text).document(document, tokens));
  return read.ok ? read : { ok: false, problems: [read.problem] };
}

type Parsed = Document.Parsed;

/** The most tokens out of place that are read; a text of nothing else would make a mistake of each character. */
const maxErrors = 100;

function* untilTooWrong(tokens: Iterable<CST.Token>): Generator<CST.Token, void, void> {
  let wrong = 0;
  for (const token of tokens) {
    yield token;
    wrong += token.type === 'error' ? 1 : 0;
    if (wrong === maxErrors) {
      return;
    }
  }
}

class YamlReader {
  readonly #text: string;
  readonly #anchors = new Map<string, SourceValue | 'open'>();
  readonly #scalars = new Set<number>();
  /** The depth of the lists and maps that were read, by their items or entries: an alias has the same ones. */
  readonly #depths = new Map<SourceMap['entries'] | SourceList['items'], number>();
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a document. A scalar that is in the text, but not in the document, is a mistake that the library passes over. */
  document(document: Parsed | undefined, { scalars }: YamlTokens): SourceValue {
    const value = this.value(document?.contents ?? null);
    const lost = scalars.find((start) => !this.#scalars.has(start));
    if (lost !== undefined) {
      throw refusal('syntax', { start: lost, end: lost + 1 });
    }
    return value;
  }

  /** Returns the value of a node. `null` is what is not there: `a:`, or a document of comments. */
  value(node: unknown): SourceValue {
    if (isAlias(node)) {
      return this.#alias(node.source, rangeOf(node));
    }
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) {
      return { kind: 'null', at: { start: this.#last, end: this.#last } };
    }
    const { anchor } = node;
    if (anchor !== undefined) {
      this.#anchors.set(anchor, 'open');
    }
    const value = this.#nested(node);
    if (anchor !== undefined) {
      this.#anchors.set(anchor, value);
    }
    this.#last = value.at.end;
    return value;
  }

  #alias(name: string, at: TextRange): SourceValue {
    const value = this.#anchors.get(name);
    if (value === 'open') {
      throw new Refusal({ code: 'tooDeep', at });
    }
    if (!value) {
      throw refusal('alias', at);
    }
    return { ...value, at };
  }

  #nested(node: Node): SourceValue {
    const at = rangeOf(node);
    if (isScalar(node)) {
      return this.#scalar(node, at);
    }
    const value = this.#collection(node, at);
    const children = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.items;
    const depth = children.reduce((deepest, child) => Math.max(deepest, this.#depthOf(child) + 1), 1);
    if (depth > deepestYaml) {
      throw new Refusal({ code: 'tooDeep', at });
    }
    this.#depths.set(value.kind === 'map' ? value.entries : value.items, depth);
    return value;
  }

  #scalar({ type, source, value, tag }: Scalar, at: TextRange): SourceValue {
    const plain = type === 'PLAIN' ? source : undefined;
    const text = plain ?? (typeof value === 'string' ? value : '');
    const scalar = taggedScalar(this.#asCut(text, at, type), plain !== undefined || type === undefined, tag, at);
    if (!scalar) {
      throw refusal('tag', at);
    }
    if (scalar.kind === 'date' && !isOnCalendar(scalar.value)) {
      throw refusal('date', at);
    }
    this.#scalars.add(at.start);
    return scalar;
  }

  /** Returns a scalar's value as the text has it: a block at the end of a text without a line end has none either. */
  #asCut(value: string, { end }: TextRange, type: Scalar['type']): string {
    const open = end === this.#text.length && type?.startsWith('BLOCK') === true && !/[\r\n]$/.test(this.#text);
    return open ? value.replace(/\n$/, '') : value;
  }

  #depthOf(value: SourceValue): number {
    const parts = value.kind === 'map' ? value.entries : value.kind === 'list' ? value.items : undefined;
    return (parts && this.#depths.get(parts)) ?? 0;
  }

  #collection(node: Node, at: TextRange): SourceMap | SourceList {
    if (isMap(node) && (node.tag === undefined || node.tag === 'tag:yaml.org,2002:map')) {
      return this.#map(node.items, at);
    }
    if (isSeq(node) && (node.tag === undefined || node.tag === 'tag:yaml.org,2002:seq')) {
      return { kind: 'list', items: node.items.map((item) => this.value(item)), at };
    }
    throw refusal('tag', at);
  }

  #map(pairs: readonly Pair[], at: TextRange): SourceMap {
    const own: SourceEntry[] = [];
    const names = new Set<string>();
    const merged: SourceEntry[] = [];
    let merges = false;
    for (const { key, value } of pairs) {
      if (isScalar(key) && key.type === 'PLAIN' && key.source === '<<' && key.tag === undefined) {
        if (merges) {
          throw refusal('duplicate', rangeOf(key));
        }
        merges = true;
        this.#last = rangeOf(key).end;
        this.#scalars.add(rangeOf(key).start);
        merged.push(...mergedEntries(this.value(value)));
        continue;
      }
      const entry = this.#entry(key, value);
      if (names.has(entry.name)) {
        throw refusal('duplicate', entry.nameAt);
      }
      names.add(entry.name);
      own.push(entry);
    }
    return sourceMap([...merged, ...own], at);
  }

  #entry(key: unknown, value: unknown): SourceEntry {
    const name = this.value(key);
    if (name.kind === 'map') {
      throw refusal('name', name.at);
    }
    const plain = this.#text.slice(name.at.start, name.at.end);
    this.#last = name.at.end;
    return {
      name: name.kind === 'string' ? name.value : plain,
      nameAt: name.at,
      value: this.value(value),
      ...(name.kind === 'string' ? {} : { odd: true }),
    };
  }
}

/** Returns the entries to merge. Of maps in a list the first that has a name wins. */
function mergedEntries(value: SourceValue): readonly SourceEntry[] {
  if (value.kind === 'map') {
    return value.entries;
  }
  if (value.kind !== 'list') {
    throw refusal('merge', value.at);
  }
  return value.items.toReversed().flatMap((item) => {
    if (item.kind !== 'map') {
      throw refusal('merge', value.at);
    }
    return item.entries;
  });
}

function rangeOf({ range }: { readonly range?: Node['range'] }): TextRange {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function refusal(reason: YamlReason, at: TextRange): Refusal<TextProblem> {
  return new Refusal({ code: 'yamlSyntax', reason, at });
}

function syntaxProblem({ code, message, pos: [start, end] }: YAMLError): TextProblem {
  const reason = code === 'BAD_INDENT' && message.startsWith('Flow') ? 'open' : (reasons[code] ?? 'syntax');
  return { code: 'yamlSyntax', reason, at: { start, end } };
}

const reasons: Readonly<Record<string, YamlReason | undefined>> = {
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'start',
  MISSING_CHAR: 'open',
  MULTIPLE_DOCS: 'documents',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};
