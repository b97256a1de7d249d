import { FailureError } from '../../../core/base/failure';
import type { Keys } from '../source';

/** Keys, and when they end if they do. */
export interface Credentials extends Keys {
  readonly expiration?: Date;
}

/**
 * A function that gives credentials that are good for the next call.
 *
 * @throws FailureError `cancelled` once the signal has aborted, though others may go on waiting
 */
export type CredentialProvider = (signal?: AbortSignal) => Promise<Credentials>;

const minute = 60_000;
/** The time before the end from which on newer ones are looked for, and the old ones do if there are none. */
const advisory = 15 * minute;
/** The time before the end from which on there must be newer ones. */
const mandatory = 10 * minute;
/** The time for which what was just fetched is not fetched again, however soon it ends. */
const pause = minute;

/**
 * Keeps what `fetch` brings until shortly before it ends. Everybody who asks meanwhile waits for the same fetch, which
 * is aborted when nobody waits for it any more. As in the AWS CLI, a failure 15 to 10 minutes before the end is passed
 * over. `now`: epoch ms.
 */
export function refreshing(
  fetch: (signal: AbortSignal) => Promise<Credentials>,
  now: () => number,
): CredentialProvider {
  let kept: { readonly credentials: Credentials; readonly fetched: number } | undefined;
  let fetching: Shared | undefined;

  const renew = (signal: AbortSignal | undefined): Promise<Credentials> => {
    if (signal?.aborted === true) {
      return Promise.reject(cancelled());
    }
    fetching ??= share(fetch, (credentials) => {
      fetching = undefined;
      kept = credentials === undefined ? kept : { credentials, fetched: now() };
    });
    return fetching.wait(signal);
  };

  return async (signal) => {
    if (kept === undefined) {
      return renew(signal);
    }
    const { credentials, fetched } = kept;
    const left = (credentials.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now();
    if (left > advisory || (left > 0 && now() - fetched < pause)) {
      return credentials;
    }
    return left > mandatory ? renew(signal).catch(() => credentials) : renew(signal);
  };
}

/** A fetch that several wait for. */
interface Shared {
  wait(signal: AbortSignal | undefined): Promise<Credentials>;
}

function share(
  fetch: (signal: AbortSignal) => Promise<Credentials>,
  ended: (credentials: Credentials | undefined) => void,
): Shared {
  const controller = new AbortController();
  let waiting = 0;
  let isOver = false;
  // A fetch that was aborted has ended for all, though it goes on for a while: another one may have begun meanwhile.
  const end = (credentials: Credentials | undefined): void => {
    if (!isOver) {
      isOver = true;
      ended(credentials);
    }
  };
  const result = fetch(controller.signal).then(
    (credentials) => {
      end(credentials);
      return credentials;
    },
    (thrown: unknown) => {
      end(undefined);
      throw thrown;
    },
  );
  return {
    wait: (signal) =>
      new Promise<Credentials>((resolve, reject) => {
        waiting += 1;
        const leave = (): void => {
          waiting -= 1;
          reject(cancelled());
          if (waiting === 0) {
            end(undefined);
            controller.abort();
          }
        };
        signal?.addEventListener('abort', leave, { once: true });
        result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      }),
  };
}

function cancelled(): FailureError {
  return new FailureError({ code: 'cancelled', message: '' });
}
