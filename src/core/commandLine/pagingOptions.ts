import type { TextRange } from '../base/textRange';
import type { Given, Parsed } from './argparse';
import { RefusedCommand } from './commandProblem';
import type { DescribeParameters } from './describeParameters';
import type { Paging, StartingPoint } from './invocation';
import type { OptionTexts } from './optionText';
import type { MemberProblem } from '../documents/problem';
import { wholeNumber } from '../values/python';
import { memberOf, type SourceEntry, type SourceMap, type SourceValue } from '../documents/source';
import { type PlacedText, rangeOf } from './texts';
import { decodeStart } from './token';

/** The options that say how pages are walked, in the CLI's order. */
const pagingOptionNames = ['--starting-token', '--page-size', '--max-items'] as const;

/** The member in which the CLI keeps them, and which `--cli-input-…` may have, too. */
export const pagingMember = 'PaginationConfig';

/** Returns the paging options that were given. */
export function pagingOptions({ given }: Parsed): readonly (readonly [string, Given])[] {
  return pagingOptionNames.flatMap((name) => {
    const option = given.get(name);
    return option ? [[name, option] as const] : [];
  });
}

/** Tells whether an option says something to the CLI when paging is off: an empty text and zero do not. */
export function tells([name, { values }]: readonly [string, Given]): boolean {
  const text = values[0]?.text ?? '';
  return text !== '' && (name === '--starting-token' || wholeNumber(text) !== 0n);
}

/** Paging, and the members that it adds to the first request. */
export interface ReadPaging {
  readonly paging: Paging;
  readonly added: readonly SourceEntry[];
}

/** Reads the way the pages are walked. Throws a `RefusedCommand` if that cannot be. */
export function readPaging(
  parsed: Parsed,
  { request, startingToken }: DescribeParameters,
  texts: OptionTexts,
): ReadPaging {
  if (pagingOptions(parsed).length > 0) {
    return optionPaging(parsed, startingToken, texts);
  }
  const config = memberOf(request, pagingMember);
  if (!config) {
    return { paging: { pageSize: undefined, maxItems: undefined, start: beginning }, added: [] };
  }
  if (config.kind !== 'map') {
    throw wrongType(config, pagingMember, 'structure', texts);
  }
  return configuredPaging(config, texts);
}

function optionPaging({ given }: Parsed, token: PlacedText | undefined, texts: OptionTexts): ReadPaging {
  const whole = (name: string): number | undefined => toNumber(wholeNumber(given.get(name)?.values[0]?.text ?? ''));
  const pageSize = whole('--page-size');
  const word = given.get('--page-size')?.values[0];
  const start = startOf(token && { text: token.text, at: rangeOf(token) }, texts);
  const added = word ? pageSizeMember(pageSize, rangeOf(texts.texts.add(word))) : [];
  return { paging: { pageSize, maxItems: whole('--max-items'), start }, added };
}

/** Returns the member of the page size: it goes out as `MaxResults`, and is held against its limits. */
function pageSizeMember(pageSize: number | undefined, at: TextRange): readonly SourceEntry[] {
  return pageSize === undefined
    ? []
    : [{ name: 'MaxResults', nameAt: at, value: { kind: 'integer', value: BigInt(pageSize), at } }];
}

const beginning: StartingPoint = { token: undefined, skip: 0 };

/** Reads `PaginationConfig` of a `--cli-input-…`. */
function configuredPaging(config: SourceMap, texts: OptionTexts): ReadPaging {
  const maxItems = configuredNumber(config, 'MaxItems', texts);
  const pageSize = configuredNumber(config, 'PageSize', texts);
  const token = memberOf(config, 'StartingToken');
  if (token && token.kind !== 'string' && token.kind !== 'null') {
    throw wrongType(token, `${pagingMember}.StartingToken`, 'string', texts);
  }
  const start = startOf(token?.kind === 'string' ? { text: token.value, at: token.at } : undefined, texts);
  const at = memberOf(config, 'PageSize')?.at ?? config.at;
  return { paging: { pageSize, maxItems, start }, added: pageSizeMember(pageSize, at) };
}

/** Reads any number or text that Python's `int` takes. */
function configuredNumber(config: SourceMap, name: string, texts: OptionTexts): number | undefined {
  const value = memberOf(config, name);
  switch (value?.kind) {
    case undefined:
    case 'null':
      return undefined;
    case 'integer':
    case 'boolean':
      return Number(value.value);
    case 'float':
    case 'string': {
      const number = value.kind === 'string' ? toNumber(wholeNumber(value.value)) : Math.trunc(value.value);
      if (number !== undefined && Number.isFinite(number)) {
        return number;
      }
      break;
    }
    case 'bytes':
    case 'date':
    case 'list':
    case 'map':
      break;
  }
  throw wrongType(value, `${pagingMember}.${name}`, 'integer', texts);
}

function startOf(
  token: { readonly text: string; readonly at: TextRange } | undefined,
  texts: OptionTexts,
): StartingPoint {
  if (!token) {
    return beginning;
  }
  const start = decodeStart(token.text);
  if (!start.ok) {
    const problem = { ...start.problem, at: token.at };
    throw new RefusedCommand([texts.texts.locate(problem, texts.words)], problem.reason === 'form' ? 255 : 252);
  }
  return start.value;
}

function wrongType(
  value: SourceValue,
  path: string,
  expected: Extract<MemberProblem, { code: 'wrongType' }>['expected'],
  texts: OptionTexts,
): RefusedCommand {
  const problem = { code: 'wrongType', path, value, expected, at: value.at } as const;
  return new RefusedCommand([texts.texts.locate(problem, texts.words)], 255);
}

/** Makes a number. Those of more digits than JavaScript holds are as good as the largest that it does. */
function toNumber(value: bigint | undefined): number | undefined {
  const limit = Number.MAX_SAFE_INTEGER;
  return value === undefined ? undefined : Math.min(limit, Math.max(-limit, Number(value)));
}
