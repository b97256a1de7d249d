import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/core/base/failure';
import type { FeedEvent } from '../../../src/core/reading/feed';
import { Limiter } from '../../../src/core/reading/limiter';
import { read, type ReadingTools, trustKey } from '../../../src/core/reading/reading';
import type { PageSource } from '../../../src/core/reading/walk';
import type { SessionPage } from '../../../src/core/ports';
import { now, scope, session } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { hastyClock, listService, manySessions } from '../../support/services/listService';

const feed = { scope, request: { State: 'Active' } } as const;
const history = { scope, request: { State: 'History' } } as const;

interface Answers {
  readonly page: PageSource['page'];
}

function tools(answers: Answers, more: Partial<ReadingTools> = {}): ReadingTools {
  const clock = handClock(now);
  const limiter = new Limiter(clock);
  return {
    pages: { page: (...asked) => answers.page(...asked) },
    clock,
    limiter: () => limiter,
    signal: new AbortController().signal,
    distrusted: new Set(),
    parallel: true,
    ...more,
  };
}

async function eventsOf(
  answers: Answers,
  more: Partial<ReadingTools> = {},
  of: FeedEvent['feed'] = feed,
): Promise<readonly FeedEvent[]> {
  const events: FeedEvent[] = [];
  for await (const event of read(of, tools(answers, more))) {
    events.push(event);
  }
  return events;
}

const soon = async (answer: () => SessionPage): Promise<SessionPage> => {
  await Promise.resolve();
  return answer();
};

describe('a reading', () => {
  const first: SessionPage = { sessions: [session()], nextToken: 'more' };
  const last: SessionPage = { sessions: [], nextToken: undefined };
  const both: PageSource['page'] = (_, { NextToken }) => Promise.resolve(NextToken === undefined ? first : last);

  it('begins, brings every page, empty ones too, and is done', async () => {
    expect(await eventsOf({ page: both })).toEqual([
      { kind: 'started', feed, at: now },
      { kind: 'page', feed, at: now, page: first },
      { kind: 'page', feed, at: now, page: last },
      { kind: 'done', feed, at: now, ordered: true },
    ]);
  });

  it('ends with the failure, after the pages that came before it', async () => {
    const cut: PageSource['page'] = (_, { NextToken }) =>
      NextToken === undefined ? Promise.resolve(first) : Promise.reject(new Error('cut'));
    const [, page, failed, ...rest] = await eventsOf({ page: cut });
    expect(page?.kind).toBe('page');
    expect(failed).toMatchObject({ kind: 'failed', failure: { code: 'unknown', message: 'cut' } });
    expect(rest).toEqual([]);
  });

  it('fails, and does not throw, where the pages cannot even be asked for', async () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const events = await eventsOf({ page: broken });
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'failed']);
  });

  it('asks for nothing before its beginning is known, and stops the calls when it is left', async () => {
    const log: string[] = [];
    const watched: PageSource['page'] = (_, __, signal) => {
      log.push('asked');
      signal.addEventListener('abort', () => log.push('stopped'));
      return Promise.resolve(first);
    };
    for await (const { kind } of read(feed, tools({ page: watched }))) {
      log.push(kind);
      if (kind === 'page') {
        break;
      }
    }
    expect(log).toEqual(['started', 'asked', 'page']);
  });

  it('stops, and says so, when the same token comes twice, after the page that brought it', async () => {
    const events = await eventsOf({ page: () => Promise.resolve(first) });
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'page', 'page', 'failed']);
    expect(events.at(-1)).toMatchObject({ failure: { code: 'sameToken' } });
  });

  describe('whose token is not known any more', () => {
    const forgetful = (times: number): PageSource['page'] => {
      let left = times;
      return (_, { NextToken }) => {
        if (NextToken !== undefined && left > 0) {
          left -= 1;
          return Promise.reject(new FailureError({ code: 'invalidToken', message: '' }));
        }
        return Promise.resolve(NextToken === undefined ? first : last);
      };
    };

    it('starts over, once', async () => {
      expect((await eventsOf({ page: forgetful(1) })).map(({ kind }) => kind)).toEqual([
        'started',
        'page',
        'again',
        'page',
        'page',
        'done',
      ]);
      expect((await eventsOf({ page: forgetful(2) })).at(-1)).toMatchObject({ failure: { code: 'invalidToken' } });
    });

    it('does not start over where it has not begun', async () => {
      const page = (): Promise<never> => Promise.reject(new FailureError({ code: 'invalidToken', message: '' }));
      const events = await eventsOf({ page });
      expect(events.map(({ kind }) => kind)).toEqual(['started', 'failed']);
    });
  });

  it('waits when AWS throttles, says until when, and gives up the fifth time', async () => {
    const clock = hastyClock(now);
    const limiter = new Limiter(clock);
    const page = (): Promise<never> => Promise.reject(new FailureError({ code: 'throttled', message: 'Rate' }));
    const events = await eventsOf({ page }, { clock, limiter: () => limiter });
    expect(events.map((event) => (event.kind === 'throttled' ? event.until - now : event.kind))).toEqual([
      'started',
      1000,
      3000,
      7000,
      15_000,
      'failed',
    ]);
    expect(events.at(-1)).toMatchObject({ failure: { code: 'throttled', attempts: 5 } });
  });

  describe('of a History whose filters are read after the page is cut', () => {
    const service = () =>
      listService(manySessions(6000, now / 1000, 'late'), { filters: 'post', dates: 'exact', most: 200 }, soon);

    it('goes back to the plain chain, lets go of the windows, and remembers that', async () => {
      const distrusted = new Set<string>();
      const events = await eventsOf(service(), { distrusted }, history);
      expect(events.filter(({ kind }) => kind === 'again')).toMatchObject([{ pages: 'windows', whole: false }]);
      expect(events.at(-1)?.kind).toBe('done');
      expect([...distrusted]).toEqual([trustKey(history)]);
      const again = service();
      await eventsOf(again, { distrusted }, history);
      expect(again.calls.length).toBe(30);
    });
  });

  it('of History in windows is not begun where they are turned off', async () => {
    const service = listService(
      manySessions(6000, now / 1000, 'plain'),
      { filters: 'pre', dates: 'exact', most: 200 },
      soon,
    );
    const events = await eventsOf(service, { parallel: false }, history);
    expect(service.calls.map(({ request }) => request.Filters)).toEqual(Array.from({ length: 30 }, () => undefined));
    expect(events.at(-1)?.kind).toBe('done');
  });

  it('stops where nothing later is wanted, though the service goes on', async () => {
    const sessions = manySessions(6000, now / 1000, 'from');
    const from = Math.floor(sessions[700]?.StartDate ?? 0);
    const service = listService(sessions, { filters: 'post', dates: 'exact', most: 200 }, soon);
    const events = await eventsOf(service, { from, parallel: false }, history);
    expect(service.calls.length).toBe(4);
    expect(events[0]).toMatchObject({ kind: 'started', from });
    expect(events.at(-1)).toMatchObject({ kind: 'done', ordered: true });
  });

  it('reads all where the service turns out to have no order, though it starts over after that', async () => {
    const at = (id: string, seconds: number) => session({ SessionId: id, StartDate: now / 1000 - seconds });
    const disordered: SessionPage = { sessions: [at('a', 50), at('b', 10)], nextToken: 'lost' };
    const answers: readonly (SessionPage | undefined)[] = [
      disordered,
      undefined,
      { sessions: [at('b', 10), at('a', 50), at('c', 500)], nextToken: 'more' },
      { sessions: [at('d', 600)], nextToken: undefined },
    ];
    let asked = 0;
    const page: PageSource['page'] = () => {
      const answer = answers[asked];
      asked += 1;
      return answer ? Promise.resolve(answer) : Promise.reject(new FailureError({ code: 'invalidToken', message: '' }));
    };
    const events = await eventsOf({ page }, { from: now / 1000 - 60 }, history);
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'page', 'again', 'again', 'page', 'page', 'done']);
  });

  it('reads all where the service turns out to have no order', async () => {
    const sessions = manySessions(1000, now / 1000, 'wild').toReversed();
    const service = listService(sessions, { filters: 'pre', dates: 'exact', most: 200 }, soon);
    const events = await eventsOf(service, { from: now / 1000 - 60 }, history);
    expect(service.calls.length).toBe(5);
    expect(events.filter(({ kind }) => kind === 'again')).toMatchObject([{ whole: true }]);
    expect(events.at(-1)).toMatchObject({ kind: 'done', ordered: false });
  });
});
