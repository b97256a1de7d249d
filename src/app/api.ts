import type { Event } from '../core/base/event';
import type { FailureCode } from '../core/base/failure';
import type { JsonObject } from '../core/base/json';

/** The name of one of the two views. */
export type ViewName = 'active' | 'history';

/** The facts known of a view's sessions at the moment of asking. */
export interface SessionList {
  /**
   * The sessions that the view shows, scope by scope in the service's order, each once, each the object that `aws ssm
   * describe-sessions` prints: AWS member names, ISO 8601 dates in the local zone.
   */
  readonly sessions: readonly JsonObject[];
  /** True if all pages were read and none failed. While it is false, sessions may be missing. */
  readonly complete: boolean;
  /**
   * The time when the oldest part of it was last complete, in epoch milliseconds; undefined before the first reading ended.
   */
  readonly asOf: number | undefined;
  /** The sessions are the made-up ones of "Explore Sample Data"; nothing of them is in AWS. */
  readonly samples: boolean;
  /** The reason why parts of it could not be read. */
  readonly failures: readonly {
    /** Profile and region; undefined if it was no scope that failed, e.g. because no region is configured. */
    readonly scope: { readonly profile: string | undefined; readonly region: string } | undefined;
    readonly code: FailureCode;
    /** The words of AWS or the connection. Other people's text. */
    readonly message: string;
  }[];
}

/** The value that `activate` gives to other extensions. Reads only. Grows without breaking while `version` is 1. */
export interface SsmSessionsApi {
  readonly version: 1;
  /** Returns what is known now. A view that was never read is read from then on, and tells by {@link onDidChangeSessions}. */
  sessions(view: ViewName): SessionList;
  /** The event that fires with the view whose list changed, at most every 100 ms or so while pages come. */
  readonly onDidChangeSessions: Event<ViewName>;
}
