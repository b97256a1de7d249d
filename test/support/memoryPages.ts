import { type Failure, FailureError } from '../../src/core/base/failure';
import type { SessionPage, SessionPages } from '../../src/core/ports';
import type { DescribeSessionsRequest } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { Session } from '../../src/core/sessions/session';

/** A step of a reading: a page, or how it breaks off. */
type Step = readonly Session[] | Failure;

/** One reading that was begun. */
export interface Reading {
  readonly scope: Scope;
  readonly request: DescribeSessionsRequest<string>;
  readonly signal: AbortSignal;
  /** Pages that were asked for. */
  asked: number;
  /** Answers the page that is waited for, and lets everyone who waits for it go on. */
  give(step: Step, last?: boolean): Promise<void>;
}

/** Pages that come when a test gives them. */
export function memoryPages(): SessionPages & { readonly readings: Reading[] } {
  const readings: Reading[] = [];
  return {
    readings,
    pages: (scope, request, signal) => {
      let answer: (page: SessionPage) => void = () => undefined;
      let refuse: (error: Error) => void = () => undefined;
      const reading: Reading = {
        scope,
        request,
        signal,
        asked: 0,
        give: async (step, last = true) => {
          if ('code' in step) {
            refuse(new FailureError(step));
          } else {
            answer({ sessions: step, nextToken: last ? undefined : 'more' });
          }
          await settled();
        },
      };
      readings.push(reading);
      return (async function* walk() {
        let page: SessionPage;
        do {
          reading.asked += 1;
          page = await new Promise<SessionPage>((resolve, reject) => {
            answer = resolve;
            refuse = reject;
            signal.addEventListener('abort', () => reject(new FailureError({ code: 'cancelled', message: '' })));
          });
          yield page;
        } while (page.nextToken !== undefined);
      })();
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
