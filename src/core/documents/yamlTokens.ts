import { CST, Lexer } from 'yaml';
import type { TextProblem, YamlReason } from './problem';

/** The depth to which lists and maps may stand in one another; both libraries run out of stack further down. */
export const deepestYaml = 300;

/** Characters that no YAML text may have (YAML 1.2, `c-printable`). */
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The tokens of a YAML text. */
export interface YamlTokens {
  /** The places at which its scalars begin, in order; not those in blocks (`|`, `>`). */
  readonly scalars: readonly number[];
  /** The mistake that the CLI refuses and our library does not, or dies of. */
  readonly problem: TextProblem | undefined;
}

/**
 * Returns where the scalars of a YAML text are, and the first of these mistakes: characters that cannot be printed,
 * tabs outside of quotes, blocks and comments, directives that are none or stand before no document, too many brackets
 * or dashes in one another.
 */
export function yamlTokens(text: string): YamlTokens {
  const odd = unprintable.exec(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
  return odd ? { scalars: [], problem: found('control', odd.index, odd[0]) } : new TokenScanner(text).scan();
}

/** The library's lexer puts marks between the tokens that are not in the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

class TokenScanner {
  readonly #text: string;
  readonly #scalars: number[] = [];
  /** The columns at which the block lists and maps around this place begin. */
  readonly #columns: number[] = [];
  #flow = 0;
  #at = 0;
  #lineStart = 0;
  #lineBegun = false;
  #problem: TextProblem | undefined;
  #directive: TextProblem | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): YamlTokens {
    let mark: string | undefined;
    let block = false;
    for (const source of new Lexer().lex(this.#text)) {
      if (marks.has(source)) {
        mark = source;
        continue;
      }
      const type = CST.tokenType(source) ?? 'scalar';
      if (block && mark === CST.SCALAR) {
        this.#at += source.length;
        block = false;
      } else {
        block = type === 'block-scalar-header' || (block && /^(?:newline|comment|space)$/.test(type));
        this.#take(mark === CST.SCALAR ? 'scalar' : type, source);
      }
      if (this.#problem?.code === 'tooDeep') {
        break;
      }
      mark = undefined;
    }
    return { scalars: this.#scalars, problem: this.#problem ?? this.#directive };
  }

  #take(type: string, source: string): void {
    switch (type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.#scalars.push(this.#at);
        break;
      case 'directive-line':
        this.#directive ??= found('directive', this.#at, source);
        this.#problem ??= /^%[\w-]+(?: .*)?$/.test(source) ? undefined : this.#directive;
        break;
      case 'doc-start':
        this.#directive = undefined;
        break;
      case 'flow-seq-start':
      case 'flow-map-start':
        this.#flow += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        this.#flow -= 1;
        break;
    }
    if ((type === 'scalar' || type === 'space') && source.includes('\t')) {
      this.#problem ??= found('tab', this.#at + source.indexOf('\t'), '\t');
    }
    this.#indent(type);
    this.#at += source.length;
    if (type === 'newline') {
      this.#lineStart = this.#at;
      this.#lineBegun = false;
    }
  }

  /** Notes the levels of a line: a list or map may begin with each dash, and with the first thing of a line. */
  #indent(type: string): void {
    if (/^(?:newline|space|comment)$/.test(type)) {
      return;
    }
    const begins = !this.#lineBegun || type === 'seq-item-ind' || type === 'explicit-key-ind';
    this.#lineBegun = true;
    if (begins && this.#flow === 0) {
      const column = this.#at - this.#lineStart;
      while ((this.#columns.at(-1) ?? -1) >= column) {
        this.#columns.pop();
      }
      this.#columns.push(column);
    }
    if (this.#columns.length + this.#flow > deepestYaml) {
      this.#problem = { code: 'tooDeep', at: { start: this.#at, end: this.#at + 1 } };
    }
  }
}

function found(reason: YamlReason, start: number, { length }: { readonly length: number }): TextProblem {
  return { code: 'yamlSyntax', reason, at: { start, end: start + length } };
}
