import { asciiToBase64, base64ToText } from '../base/base64';
import type { StartingPoint } from './invocation';
import { readJson } from '../documents/jsonText';
import type { OptionProblem } from '../documents/problem';
import { wholeNumber } from '../values/python';
import { attempt, type Read, Refusal } from '../documents/refusal';
import { memberOf, type SourceMap, type SourceValue } from '../documents/source';

/** The reason why a token cannot be used; its `exitCode` is what the CLI returns for it. */
export type TokenProblem = Extract<OptionProblem, { readonly code: 'badToken' }>;

const amountName = 'boto_truncate_amount';

/** The token that the CLI leaves out of a request, though a token has it (botocore, `_inject_token_into_kwargs`). */
export const noToken = 'None';

/**
 * Returns where `--starting-token` says to begin, as botocore reads it: base64 of JSON that the CLI or we printed, the
 * older `<service token>___<number>`, or else a token of the service itself.
 */
export function decodeStart(token: string): Read<StartingPoint, TokenProblem> {
  return attempt(() => {
    const refuse = (reason: TokenProblem['reason']): Refusal<TokenProblem> =>
      new Refusal({ code: 'badToken', token, reason, at: { start: 0, end: token.length } });
    const text = base64ToText(token);
    const read = text === undefined ? undefined : readJson(text);
    if (read?.ok !== true || read.value.kind === 'list') {
      return earlierStart(token, refuse);
    }
    if (read.value.kind !== 'map') {
      throw refuse('form');
    }
    return startIn(read.value, refuse);
  });
}

/** Returns the token with which a page of the service begins, as the CLI prints it. */
export function encodeToken(serviceToken: string): string {
  return asciiToBase64(`{"NextToken": ${ascii(serviceToken)}}`);
}

/**
 * Returns a place inside a page: `token` is the one with which the page begins (undefined for the first page), `skip`
 * how many of its sessions were shown.
 */
export function encodePlace({ token, skip }: StartingPoint): string {
  return asciiToBase64(
    `{"NextToken": ${token === undefined ? 'null' : ascii(token)}, "${amountName}": ${String(skip)}}`,
  );
}

/** Returns a string as Python's `json.dumps` writes it. */
function ascii(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Refuse = (reason: TokenProblem['reason']) => Refusal<TokenProblem>;

function startIn(map: SourceMap, refuse: Refuse): StartingPoint {
  if (map.entries.some(({ name }) => name !== 'NextToken' && name !== amountName)) {
    throw refuse('members');
  }
  return { token: tokenIn(memberOf(map, 'NextToken'), refuse), skip: amountIn(memberOf(map, amountName), refuse) };
}

function tokenIn(value: SourceValue | undefined, refuse: Refuse): string | undefined {
  if (value === undefined || value.kind === 'null') {
    return undefined;
  }
  if (value.kind !== 'string') {
    throw refuse('members');
  }
  return value.value;
}

/** Reads an amount; `True` is 1 to Python. */
function amountIn(value: SourceValue | undefined, refuse: Refuse): number {
  if (value === undefined || value.kind === 'null') {
    return 0;
  }
  if (value.kind !== 'integer' && value.kind !== 'boolean') {
    throw refuse('form');
  }
  return Number(value.value);
}

function earlierStart(token: string, refuse: Refuse): StartingPoint {
  const [first = '', amount, ...more] = token.split('___');
  if (more.length > 0) {
    throw refuse('form');
  }
  const skip = amount === undefined ? undefined : wholeNumber(amount);
  const service = skip === undefined ? token : first;
  return { token: service === noToken ? undefined : service, skip: Number(skip ?? 0) };
}
