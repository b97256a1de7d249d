import { lengthAt, matchesAt } from '../base/sticky';
import { blankClass } from './typography';

/** An operator that ends a command, or sends its output elsewhere. */
export interface Operator {
  readonly kind: 'end' | 'redirect';
  /** The length of the operator; for a redirection up to its target. */
  readonly length: number;
}

/** The text before an operator. */
export interface BeforeOperator {
  /** The beginning of the word that it would end, as it stands in the text; undefined between words. */
  readonly word: string | undefined;
  /** The word is a file descriptor: `2>`. */
  readonly descriptor: boolean;
  /** A bracket of the command is open. */
  readonly open: boolean;
}

const ending = /\|\||\|&|\||&&|;+|&/y;
const redirection = new RegExp(String.raw`(?:&>>?|>>?[|&]?|<[&>]?)(?![<>|&;])[${blankClass}]*(?=[^\s<>|&;()#])`, 'y');
/** The name of a program, as it can follow. `[0]` and `sort(@)` are parts of a query that somebody forgot to quote. */
const command = /\s*(?:$|["'$\\]|[%?]\s*\{|[\w.~/][\w.~/:+-]*(?=[\s|&;<>"'=]|$))/y;
/** The programs that output is sent through most: if a value ends with such a pipe, it is one. */
const filter =
  /(?:jq|yq|fx|less|more|cat|bat|wc|sort|uniq|head|tail|tee|e?grep|rg|awk|sed|cut|tr|column|xargs|python3?|pbcopy|clip|findstr|ConvertFrom-Json)(?=\s|$)/y;
const gap = /\s|$/y;
/** `<instance-id>` wants to be filled in; no file is read there. */
const placeholder = /<(?=\S)[^<>\r\n]*[^\s<>]>/y;

/**
 * Returns the operator of a shell at an offset. Undefined if it rather is a part of a value that lacks its quotes: then
 * what follows must not get lost.
 */
export function operatorAt(text: string, at: number, { word, descriptor, open }: BeforeOperator): Operator | undefined {
  if (open) {
    return undefined;
  }
  const valueInWord = (): boolean => !descriptor && /^(?!["']?-)[^=]*=/.test(word ?? '');
  const redirect = lengthAt(redirection, text, at);
  if (redirect > 0) {
    const input =
      text.charAt(at) === '<' && ((word !== undefined && !descriptor) || lengthAt(placeholder, text, at) > 0);
    return input || valueInWord() ? undefined : { kind: 'redirect', length: redirect };
  }
  const length = lengthAt(ending, text, at);
  const after = at + length;
  const apart = matchesAt(gap, text, after);
  const filtered = /^\|&?$/.test(text.slice(at, after)) && matchesAt(filter, text, after);
  if (length === 0 || (!apart && !filtered && valueInWord())) {
    return undefined;
  }
  const background = text.charAt(at) === '&' && length === 1;
  return (text.charAt(at) === ';' && apart) || (background ? apart : matchesAt(command, text, after))
    ? { kind: 'end', length }
    : undefined;
}
