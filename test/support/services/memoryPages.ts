import { type Failure, FailureError } from '../../../src/core/base/failure';
import type { SessionPages, SignedPage } from '../../../src/core/ports';
import type { DescribeSessionsRequest } from '../../../src/core/request/request';
import type { Scope } from '../../../src/core/sessions/scope';
import type { Session } from '../../../src/core/sessions/session';

/** A step of a reading: a page, or how it breaks off. */
type Step = readonly Session[] | Failure;

/** One reading that was begun. */
export interface Reading {
  readonly scope: Scope;
  readonly request: DescribeSessionsRequest<string>;
  /** That of the latest call. */
  signal: AbortSignal;
  /** Whom the latest call was made as. */
  identity: string;
  /** Pages that were asked for. */
  asked: number;
  /** Answers the page that is waited for, and lets everyone who waits for it go on. */
  give(step: Step, last?: boolean): Promise<void>;
}

/** What {@link memoryPages} makes. */
export interface MemoryPages extends SessionPages {
  readonly readings: Reading[];
  /** Whom calls are made as from now on: those of a scope that is not named as `nobody`. */
  identities: Readonly<Record<string, string>>;
}

/** Pages that come when a test gives them. Calls with the same signal and filters are one reading. */
export function memoryPages(): MemoryPages {
  const readings: Reading[] = [];
  const chains = new Map<string, Reading & { answer(page: SignedPage): void; refuse(error: Error): void }>();

  const begin = (
    scope: Scope,
    request: DescribeSessionsRequest<string>,
    signal: AbortSignal,
  ): NonNullable<ReturnType<typeof chains.get>> => {
    const reading = {
      scope,
      request,
      signal,
      identity: '',
      asked: 0,
      answer: (): void => undefined,
      refuse: (): void => undefined,
      give: async (step: Step, last = true): Promise<void> => {
        if ('code' in step) {
          chain.refuse(new FailureError(step));
        } else {
          const nextToken = last ? undefined : `${String(number)}/${String(chain.asked)}`;
          chain.answer({ sessions: step, nextToken, identity: chain.identity });
        }
        await settled();
      },
    };
    const chain: NonNullable<ReturnType<typeof chains.get>> = reading;
    const number = readings.push(chain) - 1;
    chains.set(String(number), chain);
    return chain;
  };

  const page: SessionPages['page'] = async (scope, request, signal) => {
    const { NextToken: token } = request;
    const chain = token === undefined ? begin(scope, request, signal) : chains.get(token.split('/')[0] ?? '');
    if (!chain) {
      throw new FailureError({ code: 'invalidToken', message: '' });
    }
    chain.asked += 1;
    chain.signal = signal;
    chain.identity = identityIn(scope);
    return new Promise<SignedPage>((resolve, reject) => {
      chain.answer = resolve;
      chain.refuse = reject;
      signal.addEventListener('abort', () => reject(new FailureError({ code: 'cancelled', message: '' })));
    });
  };

  const made: MemoryPages = {
    readings,
    identities: {},
    page,
    identity: (scope) => Promise.resolve(identityIn(scope)),
    pages: async function* walk(scope, request, signal) {
      for (let next: DescribeSessionsRequest<string> = request; ; ) {
        const answer = await page(scope, next, signal);
        yield answer;
        if (answer.nextToken === undefined) {
          return;
        }
        next = { ...request, NextToken: answer.nextToken };
      }
    },
  };
  const identityIn = (scope: Scope): string => made.identities[scope.profile ?? ''] ?? 'here.nobody';
  return made;
}

/** Lets everything go on that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
