/** What can go wrong on the way to an answer. */
export const faultKinds = [
  'throttle',
  'expired',
  'denied',
  'invalidKeys',
  'hang',
  'reset',
  'serverError',
  'unavailable',
  'html',
  'empty',
  'cutBody',
  'cutJson',
  'wrongTypes',
  'skewed',
  'proxyAuth',
  'endlessToken',
  'invalidToken',
  'stall',
  'drip',
  'endless',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault and the requests that it befalls: all of them where nothing else is said. */
export interface Fault {
  readonly kind: FaultKind;
  /** How many requests it befalls; then it is over. */
  readonly times?: number;
  readonly action?: string;
  readonly account?: string;
  readonly region?: string;
  /** Only requests for this page, counted from 1. */
  readonly page?: number;
}

/** A request as faults look at it. */
export interface Asked {
  readonly action: string;
  readonly account: string;
  readonly region: string;
  readonly page: number;
}

/** The faults that are set. */
export class Faults {
  #set: { readonly fault: Fault; left: number }[] = [];

  set(...faults: readonly Fault[]): void {
    this.#set.push(...faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })));
  }

  clear(): void {
    this.#set = [];
  }

  /** The fault that befalls a request, counted as having done so. */
  strike(asked: Asked): FaultKind | undefined {
    const entry = this.#set.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.action ?? asked.action) === asked.action &&
        (fault.account ?? asked.account) === asked.account &&
        (fault.region ?? asked.region) === asked.region &&
        (fault.page ?? asked.page) === asked.page,
    );
    if (entry) {
      entry.left -= 1;
    }
    return entry?.fault.kind;
  }
}
