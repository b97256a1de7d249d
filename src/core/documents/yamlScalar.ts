import type { TextRange } from '../base/textRange';
import type { SourceScalar } from './source';

const yes = /^(?:true|True|TRUE)$/;
const no = /^(?:false|False|FALSE)$/;
const nothing = /^(?:~|null|Null|NULL|)$/;
const whole = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/;
const decimal =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const date =
  /^[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?)?$/;

/**
 * Returns the value of a scalar without quotes and tag to the CLI: YAML 1.2's core schema, and dates, numbers with `_`
 * and `0b…`, as its library (ruamel.yaml) has them.
 */
function plainScalar(text: string, at: TextRange): SourceScalar {
  if (nothing.test(text)) {
    return { kind: 'null', at };
  }
  if (yes.test(text) || no.test(text)) {
    return { kind: 'boolean', value: yes.test(text), at };
  }
  return numberScalar(text, at) ?? dateScalar(text, at) ?? { kind: 'string', value: text, at };
}

/** Returns the number that a scalar is; undefined if it is none. */
function numberScalar(text: string, at: TextRange): SourceScalar | undefined {
  if (whole.test(text) && /^[-+0-9]/.test(text) && /[0-9]/.test(text)) {
    return { kind: 'integer', value: wholeOf(text.replaceAll('_', '')), at };
  }
  return decimal.test(text) ? { kind: 'float', value: floatOf(text.replaceAll('_', '').toLowerCase()), at } : undefined;
}

/** Reads a date; `2026-1-2` is one with a time only. */
function dateScalar(text: string, at: TextRange): SourceScalar | undefined {
  const time = text.includes(':');
  return date.test(text) && (time || text.length === 10) ? { kind: 'date', value: text, time, at } : undefined;
}

/** Tells whether a date is one of the calendar, and its time one of the day. */
export function isOnCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split(/[-Tt \t:.Z+]+/)
    .slice(0, text.includes(':') ? 6 : 3)
    .map(Number);
  const days = new Date(Date.UTC(isLeap(year) ? 2000 : 2001, month, 0)).getUTCDate();
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function wholeOf(text: string): bigint {
  const digits = text.replace(/^[-+]/, '');
  const size = BigInt(/^0[box]/.test(digits) ? digits : digits.replace(/^0+(?=[0-9])/, ''));
  return text.startsWith('-') ? -size : size;
}

function floatOf(text: string): number {
  const size = text.replace(/^[-+]/, '');
  const value = size === '.inf' ? Number.POSITIVE_INFINITY : size === '.nan' ? Number.NaN : Number(size);
  return text.startsWith('-') ? -value : value;
}

const prefix = 'tag:yaml.org,2002:';

/**
 * Returns the value of a scalar: `plain` if it stands without quotes, `tag` as YAML writes it out in full. Undefined if
 * the tag is none that the CLI knows, or the text is not of its kind. `=` and `<<` mean nothing as values.
 */
export function taggedScalar(
  text: string,
  plain: boolean,
  tag: string | undefined,
  at: TextRange,
): SourceScalar | undefined {
  if (tag === undefined || tag === '!') {
    return plain
      ? text === '=' || text === '<<'
        ? undefined
        : plainScalar(text, at)
      : { kind: 'string', value: text, at };
  }
  if (tag === `${prefix}str`) {
    return { kind: 'string', value: text, at };
  }
  const value = tag === `${prefix}float` ? floatScalar(text, at) : plainScalar(text, at);
  return value && tag === `${prefix}${kinds[value.kind] ?? ''}` ? value : undefined;
}

const kinds: Readonly<Record<string, string | undefined>> = {
  integer: 'int',
  float: 'float',
  boolean: 'bool',
  null: 'null',
  date: 'timestamp',
};

function floatScalar(text: string, at: TextRange): SourceScalar | undefined {
  const number = numberScalar(text, at);
  return number?.kind === 'integer' ? { kind: 'float', value: Number(number.value), at } : number;
}
