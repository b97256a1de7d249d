import { type DescribeSessionsRequest, type SessionFilter, states } from './request';
import { filterKeys, filterTable } from './filterKeys';
import { maxFilters } from './filters';

/** The shape of a member. `min` and `max` count characters (code points), items, or are the number's own bounds. */
export type Shape =
  | { readonly type: 'string'; readonly min?: number; readonly max?: number; readonly values?: readonly string[] }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'list'; readonly min?: number; readonly max?: number; readonly item: Shape }
  | { readonly type: 'structure'; readonly members: readonly Member[] };

/** A member of a structure. */
export interface Member {
  readonly name: keyof DescribeSessionsRequest | keyof SessionFilter;
  readonly required: boolean;
  readonly shape: Shape;
  /** The option that gives it on a command line. */
  readonly option?: string;
}

/** One of `Filters`. */
export const filterShape = {
  type: 'structure',
  members: [
    { name: 'key', required: true, shape: { type: 'string', values: filterKeys } },
    { name: 'value', required: true, shape: { type: 'string', min: 1, max: 400 } },
  ],
} as const satisfies Shape;

/**
 * The request, as the API model of 2025-06-30 has it, in its order. Validation, skeletons, completion, help and the
 * JSON schema of request documents are made of this. Like the CLI we hold a request against `min`, `required` and the
 * types, and leave `max` and `values` to the service.
 */
export const requestShape = {
  type: 'structure',
  members: [
    {
      name: 'State',
      required: true,
      option: '--state',
      shape: { type: 'string', values: states },
    },
    { name: 'MaxResults', required: false, option: '--max-results', shape: { type: 'integer', min: 1, max: 200 } },
    { name: 'NextToken', required: false, option: '--next-token', shape: { type: 'string' } },
    {
      name: 'Filters',
      required: false,
      option: '--filters',
      shape: { type: 'list', min: 1, max: maxFilters, item: filterShape },
    },
  ],
} as const satisfies Shape;

/** The values of a filter, by the keys for which they are a list. */
export const filterValues: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  filterKeys.flatMap((key) => {
    const row = filterTable[key];
    return row.kind === 'time' || row.values === undefined ? [] : [[key, row.values]];
  }),
);
