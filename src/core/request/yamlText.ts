import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type YAMLError } from 'yaml';
import type { TextRange } from '../base/textRange';
import type { TextProblem, YamlReason } from './problem';
import { attempt, Refusal } from './refusal';
import { type SourceEntry, type SourceMap, type SourceValue, sourceMap } from './source';
import { taggedScalar } from './yamlScalar';

/** What a reader makes of a text that can be wrong in several places. */
export type ReadAll<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [P, ...P[]] };

/** How deep lists and maps may stand in one another. */
const deepest = 150;

/**
 * Reads YAML as the CLI does (the safe loader of ruamel.yaml, YAML 1.2): one document; a name may come once in a map;
 * anchors and merge keys work, tags of one's own do not; a date without quotes is a date. Tells every mistake of syntax.
 */
export function readYaml(text: string): ReadAll<SourceValue, TextProblem> {
  const documents = parsed(text);
  if (!documents) {
    return { ok: false, problems: [{ code: 'tooDeep', at: { start: 0, end: text.length } }] };
  }
  const [document, second] = documents;
  const [first, ...more] = documents.flatMap(({ errors }) => errors.map(syntaxProblem));
  if (first) {
    return { ok: false, problems: [first, ...more] };
  }
  if (second) {
    return { ok: false, problems: [refusal('documents', rangeOf(second)).problem] };
  }
  const read = attempt<SourceValue, TextProblem>(() => new YamlReader(text).value(document?.contents ?? null));
  return read.ok ? read : { ok: false, problems: [read.problem] };
}

type Parsed = ReturnType<typeof parseAllDocuments>[number];

/** Undefined where the text is so deep that the library runs out of stack. */
function parsed(text: string): readonly Parsed[] | undefined {
  try {
    return [...parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })];
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      return undefined;
    }
    throw thrown;
  }
}

class YamlReader {
  readonly #text: string;
  readonly #anchors = new Map<string, SourceValue | 'open'>();
  #depth = 0;
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `null` is what is not there: `a:`, or a document of comments. */
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
      const plain = node.type === 'PLAIN' ? node.source : undefined;
      const text = plain ?? (typeof node.value === 'string' ? node.value : '');
      const value = taggedScalar(text, plain !== undefined || node.type === undefined, node.tag, at);
      if (!value) {
        throw refusal('tag', at);
      }
      return value;
    }
    if (this.#depth === deepest) {
      throw new Refusal({ code: 'tooDeep', at: { start: at.start, end: at.start + 1 } });
    }
    this.#depth += 1;
    const value = this.#collection(node, at);
    this.#depth -= 1;
    return value;
  }

  #collection(node: Node, at: TextRange): SourceValue {
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
    const merged: SourceEntry[] = [];
    let merges = false;
    for (const { key, value } of pairs) {
      if (isScalar(key) && key.type === 'PLAIN' && key.source === '<<' && key.tag === undefined) {
        if (merges) {
          throw refusal('duplicate', rangeOf(key));
        }
        merges = true;
        this.#last = rangeOf(key).end;
        merged.push(...mergedEntries(this.value(value)));
        continue;
      }
      const entry = this.#entry(key, value);
      if (own.some(({ name }) => name === entry.name)) {
        throw refusal('duplicate', entry.nameAt);
      }
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

/** Of maps in a list the first that has a name wins. */
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

function syntaxProblem({ code, pos: [start, end] }: YAMLError): TextProblem {
  return { code: 'yamlSyntax', reason: reasons[code] ?? 'syntax', at: { start, end } };
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
