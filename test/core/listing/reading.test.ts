import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../../../src/core/listing/feed';
import { read } from '../../../src/core/listing/reading';
import type { SessionPage, SessionPages } from '../../../src/core/ports';
import { now, scope, session } from '../../support/builders';
import { handClock } from '../../support/handClock';

const feed = { scope, request: { State: 'Active' } } as const;
const { signal } = new AbortController();

async function eventsOf(pages: SessionPages): Promise<readonly FeedEvent[]> {
  const events: FeedEvent[] = [];
  for await (const event of read(feed, pages, handClock(now), signal)) {
    events.push(event);
  }
  return events;
}

describe('a reading', () => {
  const first: SessionPage = { sessions: [session()], nextToken: 'more' };
  const last: SessionPage = { sessions: [], nextToken: undefined };

  it('begins, brings every page, empty ones too, and is done', async () => {
    const pages: SessionPages = {
      async *pages() {
        yield await Promise.resolve(first);
        yield last;
      },
    };
    expect(await eventsOf(pages)).toEqual([
      { kind: 'started', feed, at: now },
      { kind: 'page', feed, at: now, page: first },
      { kind: 'page', feed, at: now, page: last },
      { kind: 'done', feed, at: now },
    ]);
  });

  it('ends with the failure, after the pages that came before it', async () => {
    const pages: SessionPages = {
      async *pages() {
        yield await Promise.resolve(first);
        throw new Error('cut');
      },
    };
    const [, page, failed, ...rest] = await eventsOf(pages);
    expect(page?.kind).toBe('page');
    expect(failed).toMatchObject({ kind: 'failed', failure: { code: 'unknown', message: 'cut' } });
    expect(rest).toEqual([]);
  });

  it('fails, and does not throw, where the pages cannot even be asked for', async () => {
    const pages: SessionPages = {
      pages() {
        throw new Error('broken');
      },
    };
    expect((await eventsOf(pages)).map(({ kind }) => kind)).toEqual(['started', 'failed']);
  });

  it('asks for nothing before its beginning is known, and stops the pages when it is left', async () => {
    const log: string[] = [];
    const pages: SessionPages = {
      async *pages() {
        try {
          log.push('asked');
          yield await Promise.resolve(first);
          yield last;
        } finally {
          log.push('stopped');
        }
      },
    };
    for await (const { kind } of read(feed, pages, handClock(now), signal)) {
      log.push(kind);
      if (kind === 'page') {
        break;
      }
    }
    expect(log).toEqual(['started', 'asked', 'page', 'stopped']);
  });
});
