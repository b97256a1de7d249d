import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DescribeInvocation, Paging, StartingPoint } from '../../../src/core/commandLine/invocation';
import { type CutPage, cutPages, firstRequest, type Page } from '../../../src/core/commandLine/paging';
import { decodeStart, encodePlace, encodeToken } from '../../../src/core/commandLine/token';

const beginning: StartingPoint = { token: undefined, skip: 0 };
const paging = (more: Partial<Paging> = {}): Paging => ({
  pageSize: undefined,
  maxItems: undefined,
  start: beginning,
  ...more,
});

/** A service that has the numbers from 0 on, so many on a page; its token is the number that a page begins with. */
async function* service(
  length: number,
  size: number,
  from: string | undefined,
  asked = { pages: 0 },
): AsyncIterable<Page<number>> {
  for (let start = Number(from ?? 0); ; start += size) {
    asked.pages += 1;
    await Promise.resolve();
    const end = Math.min(start + size, length);
    const more = end < length;
    yield {
      sessions: Array.from({ length: end - start }, (_, n) => start + n),
      nextToken: more ? String(end) : undefined,
    };
    if (!more) {
      return;
    }
  }
}

async function all<T>(pages: AsyncIterable<CutPage<T>>): Promise<readonly CutPage<T>[]> {
  const list: CutPage<T>[] = [];
  for await (const page of pages) {
    list.push(page);
  }
  return list;
}

describe('pages', () => {
  it('continue from any truncation without loss or repetition', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        async (length, size, maxItems) => {
          const seen: number[] = [];
          let start = beginning;
          for (;;) {
            const cut = await all(cutPages(service(length, size, start.token), paging({ maxItems, start })));
            const shown = cut.flatMap(({ sessions }) => sessions);
            seen.push(...shown);
            const token = cut.at(-1)?.resumeToken;
            if (token === undefined) {
              break;
            }
            expect(shown.length).toBe(maxItems);
            const read = decodeStart(token);
            expect(read.ok).toBe(true);
            start = read.ok ? read.value : beginning;
          }
          expect(seen).toEqual(Array.from({ length }, (_, n) => n));
        },
      ),
    );
  });

  it('are asked for no further than they are shown', async () => {
    const asked = { pages: 0 };
    await all(cutPages(service(20, 5, undefined, asked), paging({ maxItems: 10 })));
    expect(asked.pages).toBe(2);
  });

  it('are one where paging is off, with the service’s own token', async () => {
    const asked = { pages: 0 };
    expect(await all(cutPages(service(20, 3, undefined, asked), undefined))).toEqual([
      { sessions: [0, 1, 2], nextToken: '3', resumeToken: undefined },
    ]);
    expect(asked.pages).toBe(1);
  });

  it.each<[string, Partial<Paging>, readonly (readonly number[])[], string | undefined]>([
    ['end in a page, which then begins again', { maxItems: 2 }, [[0, 1]], encodePlace({ token: undefined, skip: 2 })],
    [
      'end in a later page',
      { maxItems: 7 },
      [
        [0, 1, 2, 3, 4],
        [5, 6],
      ],
      encodePlace({ token: '5', skip: 2 }),
    ],
    ['end where a page does', { maxItems: 5 }, [[0, 1, 2, 3, 4]], encodeToken('5')],
    [
      'end where all does, with no more to come',
      { maxItems: 12 },
      [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
        [10, 11],
      ],
      undefined,
    ],
    ['show none at 0', { maxItems: 0 }, [[]], encodePlace({ token: undefined, skip: 0 })],
    [
      'leave out the last one at -1, as Python’s slices do',
      { maxItems: -1 },
      [[0, 1, 2, 3]],
      encodePlace({ token: undefined, skip: -1 }),
    ],
    [
      'begin in a page',
      { start: { token: '5', skip: 3 } },
      [
        [8, 9],
        [10, 11],
      ],
      undefined,
    ],
    [
      'begin and end in a page',
      { maxItems: 1, start: { token: '5', skip: 3 } },
      [[8]],
      encodePlace({ token: '5', skip: 4 }),
    ],
    [
      'begin two before the end of a page',
      { maxItems: 2, start: { token: undefined, skip: -2 } },
      [[3, 4]],
      encodeToken('5'),
    ],
    [
      'go on behind a page that was skipped',
      { maxItems: 1, start: { token: undefined, skip: 9 } },
      [[], [5]],
      encodePlace({ token: '5', skip: 1 }),
    ],
  ])('%s', async (_, more, shown, token) => {
    const cut = await all(cutPages(service(12, 5, more.start?.token), paging(more)));
    expect(cut.map(({ sessions }) => sessions)).toEqual(shown);
    expect(cut.at(-1)?.resumeToken).toBe(token);
    expect(cut.slice(0, -1).every(({ resumeToken }) => resumeToken === undefined)).toBe(true);
  });
});

describe('the first request', () => {
  const asked = (more: Paging | undefined): unknown =>
    firstRequest({ request: { State: 'History' }, paging: more } as DescribeInvocation);

  it('is the request alone where paging adds nothing', () => {
    expect(asked(undefined)).toEqual({ State: 'History' });
    expect(asked(paging())).toEqual({ State: 'History' });
  });

  it('has the page size and the token to begin with', () => {
    expect(asked(paging({ pageSize: 3, start: { token: '', skip: 1 } }))).toEqual({
      State: 'History',
      NextToken: '',
      MaxResults: 3,
    });
  });

  it('has no token that is the word None, as in the CLI', () => {
    expect(asked(paging({ start: { token: 'None', skip: 0 } }))).toEqual({ State: 'History' });
  });
});
