import type { DescribeSessionsRequest } from '../request/request';

/** The formats of `--output`; `off` reads everything and prints nothing (AWS CLI 2.36). */
export type OutputFormat = (typeof outputFormats)[number];
export const outputFormats = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const;

/** The global options of `aws`, as given on the command line; undefined if environment and config decide. */
export interface Globals {
  readonly profile: string | undefined;
  readonly region: string | undefined;
  /** The URL of the endpoint: it has a scheme; anything else about it is found out by whoever connects. */
  readonly endpointUrl: string | undefined;
  readonly output: OutputFormat | undefined;
  /** A JMESPath expression that the caller's `checkQuery` accepted. */
  readonly query: string | undefined;
  readonly color: 'on' | 'off' | 'auto';
  /** False with `--no-sign-request`: no credentials are looked for. */
  readonly signRequest: boolean;
  /** False with `--no-verify-ssl`, which outranks `caBundle`. */
  readonly verifySsl: boolean;
  readonly caBundle: string | undefined;
  /** The timeout in seconds; 0 waits for ever; undefined is the default of 60. */
  readonly readTimeout: number | undefined;
  /** The timeout in seconds; 0 waits for ever; undefined is the default of 60. */
  readonly connectTimeout: number | undefined;
  readonly debug: boolean;
}

/** The place in the listing at which to begin, as a `--starting-token` says it. */
export interface StartingPoint {
  /** The service's token of the page to begin with; undefined for the first page; may be the empty string. */
  readonly token: string | undefined;
  /**
   * The number of sessions of that page that were shown already. A negative number counts from the page's end, as in
   * Python.
   */
  readonly skip: number;
}

/** The way the CLI walks the pages: `--page-size`, `--max-items`, `--starting-token`. */
export interface Paging {
  /** The page size, sent as MaxResults. */
  readonly pageSize: number | undefined;
  /** Sessions to show in all; zero and below are possible and mean what Python's slices make of them. */
  readonly maxItems: number | undefined;
  readonly start: StartingPoint;
}

/** `describe-sessions` that asks the service. */
export interface DescribeInvocation {
  readonly kind: 'describe';
  readonly globals: Globals;
  /** The request without the members that {@link paging} adds: ask `firstRequest` (paging.ts) for what goes over the wire. */
  readonly request: DescribeSessionsRequest<string>;
  /** The way to walk the pages; undefined if paging is off: one call, and the service's own NextToken in the answer. */
  readonly paging: Paging | undefined;
}

/** `--generate-cli-skeleton`: prints something, asks nobody. */
export interface SkeletonInvocation {
  readonly kind: 'skeleton';
  readonly globals: Globals;
  /** `output` goes through `--output` and `--query`, and like the CLI needs a region but no credentials. */
  readonly skeleton: 'input' | 'yaml-input' | 'output';
}

/** Words of `aws` that ask about `aws` itself. */
export interface AboutInvocation {
  readonly kind: 'help' | 'version';
}

/** The things that a command line can ask for. */
export type Invocation = DescribeInvocation | SkeletonInvocation | AboutInvocation;
