import { type Failure, type FailureCode, FailureError, failureOf } from '../base/failure';
import type { SessionPage } from '../ports';
import type { DescribeSessionsRequest } from '../request/request';
import type { Scope } from '../sessions/scope';
import type { Limiter } from './limiter';
import { type Distrust, type Window, WindowPlan } from './windows';

/** The number of times that a page is asked for while AWS throttles; the limiter waits 1, 2, 4 and 8 seconds in between. */
const maxTries = 5;

/** The failures of a service that does not like how a window names its date: the plain chain names none. */
const dateRefusals: ReadonlySet<FailureCode> = new Set(['invalidRequest', 'invalidFilterKey']);

/** The source of pages, one by one. */
export interface PageSource {
  /** Returns a page as `SessionPages.page` does. */
  page(scope: Scope, request: DescribeSessionsRequest<string>, signal: AbortSignal): Promise<SessionPage>;
}

/** The sessions to be read, and how. */
export interface Walk {
  readonly scope: Scope;
  /** The request without MaxResults and NextToken. */
  readonly request: DescribeSessionsRequest;
  readonly pages: PageSource;
  /** Returns the limiter. Asked before each call: who the scope's account is may become known in between. */
  readonly limiter: () => Limiter;
  readonly signal: AbortSignal;
  /** True if History may be read in date windows side by side. */
  readonly parallel: boolean;
  /** Epoch seconds: sessions that began earlier need not be read again. */
  readonly from?: number | undefined;
}

/**
 * - `page`: an answer. `before` (epoch seconds) is the end of its window; undefined on the plain chain. Sessions on it
 *   that began earlier than `after` belong to the window that ends there, -Infinity if there is none. `last` if the
 *   window has no more pages
 * - `throttled`: AWS takes no calls; nothing is asked until then (epoch milliseconds)
 * - `plain`: windows are of no use here, and why; their pages do not count, the plain chain goes on where it is.
 *   `whole` if the reading now goes to the last page though it need not have
 */
export type Step =
  | {
      readonly kind: 'page';
      readonly page: SessionPage;
      readonly before: number | undefined;
      readonly after: number;
      readonly last: boolean;
    }
  | { readonly kind: 'throttled'; readonly until: number }
  | { readonly kind: 'plain'; readonly why: Distrust; readonly whole: boolean };

/** The facts known at the end. */
export interface Ending {
  /** True if sessions came newest first throughout. */
  readonly ordered: boolean;
}

type Answer =
  | { readonly window: Window; readonly page: SessionPage }
  | { readonly window: Window; readonly failure: Failure };

/**
 * Reads all pages of a request, several at once if windows allow for it. The first page is handed on before another is
 * asked for.
 *
 * @throws FailureError what one of the calls failed with, after {@link maxTries} if it was throttled; `sameToken`
 *   after the page that brought the token again; `cancelled` when the signal aborts
 */
export async function* walk(order: Walk): AsyncGenerator<Step, Ending, undefined> {
  const plan = new WindowPlan(order.request, order);
  const calls = new Calls(order, plan);
  try {
    for (;;) {
      calls.begin();
      if (!calls.running) {
        return { ordered: plan.ordered };
      }
      const answer = await calls.answer();
      if ('failure' in answer) {
        yield* refused(answer, order, plan, calls);
        continue;
      }
      const { window, page } = answer;
      const wrong = plan.answered(window, page);
      yield { kind: 'page', page, before: window.before, after: window.after, last: window.done };
      const mustReadAll = !plan.ordered && plan.from !== Number.NEGATIVE_INFINITY;
      if (wrong !== undefined || mustReadAll) {
        if (mustReadAll) {
          plan.readAll();
        }
        calls.stop(plan.giveUpWindows());
        yield { kind: 'plain', why: wrong ?? 'disordered', whole: mustReadAll };
      }
      if (page.nextToken !== undefined && seen(window, page.nextToken)) {
        throw new FailureError({ code: 'sameToken', message: 'The same next token was received twice' });
      }
    }
  } finally {
    calls.dispose();
  }
}

function* refused(
  { window, failure }: Extract<Answer, { failure: Failure }>,
  { limiter }: Walk,
  plan: WindowPlan,
  calls: Calls,
): Generator<Step, void, undefined> {
  if (window.before !== undefined && dateRefusals.has(failure.code)) {
    calls.stop(plan.giveUpWindows());
    yield { kind: 'plain', why: 'refused', whole: false };
    return;
  }
  const tries = calls.failed(window);
  if (failure.code !== 'throttled' || tries >= maxTries) {
    throw new FailureError(failure.code === 'throttled' ? { ...failure, attempts: tries } : failure);
  }
  plan.refused(window);
  yield { kind: 'throttled', until: limiter().pausedUntil };
}

function seen({ tokens }: Window, token: string): boolean {
  const known = tokens.has(token);
  tokens.add(token);
  return known;
}

/** The calls that are under way. */
class Calls {
  readonly #running = new Map<Window, AbortController>();
  readonly #tries = new Map<Window, number>();
  readonly #answers: Answer[] = [];
  #arrived: (() => void) | undefined;
  readonly #abort = (): void => {
    for (const controller of this.#running.values()) {
      controller.abort();
    }
  };

  constructor(
    private readonly order: Walk,
    private readonly plan: WindowPlan,
  ) {
    order.signal.addEventListener('abort', this.#abort, { once: true });
  }

  get running(): boolean {
    return this.#running.size > 0;
  }

  /** Asks for as many pages as the limiter lets, at least one. */
  begin(): void {
    while (this.#running.size === 0 || this.order.limiter().free > 0) {
      const window = this.plan.next();
      if (!window) {
        return;
      }
      this.#start(window);
    }
  }

  /** Returns the next answer. */
  async answer(): Promise<Answer> {
    for (;;) {
      const answer = this.#answers.shift();
      if (answer) {
        this.#running.delete(answer.window);
        return answer;
      }
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  /** Counts a failure; answers how often the page was tried. */
  failed(window: Window): number {
    const tries = (this.#tries.get(window) ?? 0) + 1;
    this.#tries.set(window, tries);
    return tries;
  }

  /** Lets go of windows: what they answer is not looked at any more. */
  stop(windows: readonly Window[]): void {
    for (const window of windows) {
      this.#running.get(window)?.abort();
      this.#running.delete(window);
    }
  }

  dispose(): void {
    this.order.signal.removeEventListener('abort', this.#abort);
    this.#abort();
    this.#running.clear();
  }

  #start(window: Window): void {
    const controller = new AbortController();
    this.#running.set(window, controller);
    if (this.order.signal.aborted) {
      controller.abort();
    }
    const arrive = (answer: Answer): void => {
      if (this.#running.get(window) === controller) {
        this.#answers.push(answer);
        this.#arrived?.();
      }
    };
    this.#ask(window, controller.signal).then(
      (page) => {
        this.#tries.delete(window);
        arrive({ window, page });
      },
      (thrown: unknown) => arrive({ window, failure: failureOf(thrown) }),
    );
  }

  async #ask(window: Window, signal: AbortSignal): Promise<SessionPage> {
    const { limiter, pages, scope } = this.order;
    const rank = this.#running.size === 1 ? 'only' : 'more';
    const turn = await limiter().enter(rank, signal);
    try {
      const page = await pages.page(scope, this.plan.requestOf(window), signal);
      turn.end('answered');
      return page;
    } catch (thrown) {
      turn.end(failureOf(thrown).code === 'throttled' ? 'throttled' : 'failed');
      throw thrown;
    }
  }
}
