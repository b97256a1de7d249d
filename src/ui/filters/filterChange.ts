import type { Listing } from '../../core/listing/listing';
import type { AccountOf } from '../../core/presentation/scopes/sessionsByScope';
import type { SessionFilter } from '../../core/request/request';

/** The facts that the filter pickers know. */
export interface FilterContext {
  readonly filters: readonly SessionFilter[];
  readonly listing: Listing;
  readonly accountOf: AccountOf;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Returns the ARN that "me" stands for. */
  readonly me: () => Promise<string>;
}

/** One change to the filters: a filter to set, a key to leave unfiltered, or all to be cleared. */
export type FilterChange =
  | { readonly kind: 'set'; readonly filter: SessionFilter }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'clear' };
