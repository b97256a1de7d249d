/** The two lists that the service keeps: `Active` (connected, connecting, disconnected) and `History` (ended, 30 days). */
export type State = 'Active' | 'History';

/** One filter, in the API's own (lower-case) member names. Keys the model does not know pass through to the service. */
export interface SessionFilter {
  readonly key: string;
  /** 1 to 400 characters; dates in ISO 8601 (`2026-11-24T00:00:00Z`). */
  readonly value: string;
}

/**
 * The members of a DescribeSessions request, as they go over the wire. What a person typed is a
 * `DescribeSessionsRequest<string>`: like the CLI we leave it to the service to know its states.
 */
export interface DescribeSessionsRequest<S extends string = State> {
  readonly State: S;
  /** 1 to 200; the service picks its own page size where this is absent. */
  readonly MaxResults?: number;
  readonly NextToken?: string;
  /** 1 to 6; an empty list is refused by the service, so leave it out. All of them must hold (AND). */
  readonly Filters?: readonly SessionFilter[];
}
