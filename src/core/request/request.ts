/** The two lists that the service keeps: `Active` (connected, connecting, disconnected) and `History` (ended, 30 days). */
export const states = ['Active', 'History'] as const;
export type State = (typeof states)[number];

/** One filter, in the API's own (lower-case) member names. Keys the model does not know pass through to the service. */
export interface SessionFilter {
  readonly key: string;
  /** The value: 1 to 400 characters; dates in ISO 8601 (`2026-11-24T00:00:00Z`). */
  readonly value: string;
}

/**
 * The members of a DescribeSessions request, as they go over the wire. What a person typed is a
 * `DescribeSessionsRequest<string>`: like the CLI we leave it to the service to know its states.
 */
export interface DescribeSessionsRequest<S extends string = State> {
  readonly State: S;
  /** The page size, 1 to 200; the service picks its own page size if this is absent. */
  readonly MaxResults?: number;
  readonly NextToken?: string;
  /** The filters, 1 to 6; an empty list is refused by the service, so leave it out. All of them must hold (AND). */
  readonly Filters?: readonly SessionFilter[];
}
