import { describe as suite, expect, it } from 'vitest';
import { FailureError } from '../../../src/core/base/failure';
import type { SessionPage, SessionPages } from '../../../src/core/ports';
import { type Described, describe } from '../../../src/core/output/describe';
import type { DescribeInvocation, OutputFormat, Paging } from '../../../src/core/commandLine/invocation';
import type { DescribeSessionsRequest } from '../../../src/core/request/request';
import { encodePlace, encodeToken } from '../../../src/core/commandLine/token';
import { scope } from '../../support/builders';

const page = (ids: readonly string[], nextToken?: string): SessionPage => ({
  sessions: ids.map((SessionId) => ({ SessionId })),
  nextToken,
});
const paging = (maxItems?: number): Paging => ({
  pageSize: undefined,
  maxItems,
  start: { token: undefined, skip: 0 },
});

/** Gives pages, then fails where it is told to. */
function service(
  pages: readonly SessionPage[],
  fails = false,
): Pick<SessionPages, 'pages'> & { readonly asked: unknown[] } {
  const asked: DescribeSessionsRequest<string>[] = [];
  return {
    asked,
    async *pages(_, request) {
      await Promise.resolve();
      asked.push(request);
      yield* pages;
      if (fails) {
        throw new FailureError({ code: 'accessDenied', message: 'no' });
      }
    },
  };
}

async function run(
  pages: Pick<SessionPages, 'pages'>,
  output: OutputFormat,
  how: Paging | undefined,
  query?: string,
): Promise<{ readonly text: string; readonly ended: Described }> {
  const invocation = { request: { State: 'History' }, paging: how } as DescribeInvocation;
  const style = { output, query, timestamps: 'iso8601', zone: () => 0, color: false, keepUnknown: false } as const;
  const pieces = describe(invocation, { pages, scope, style, signal: new AbortController().signal });
  let text = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      return { text, ended: next.value };
    }
    text += next.value;
  }
}

suite('a described question', () => {
  it('prints the answer and ends with no token where there is no more', async () => {
    const { text, ended } = await run(
      service([page(['a'], 't'), page(['b'])]),
      'json',
      paging(),
      'Sessions[].SessionId',
    );
    expect(text).toBe('[\n    "a",\n    "b"\n]\n');
    expect(ended).toEqual({ token: undefined, failure: undefined });
  });

  it.each([
    ['inside a page', 1, encodePlace({ token: undefined, skip: 1 })],
    ['at the end of a page', 2, encodeToken('t')],
  ])('gives the token that goes on %s', async (_, most, token) => {
    const { ended } = await run(service([page(['a', 'b'], 't'), page(['c'])]), 'text', paging(most));
    expect(ended.token).toBe(token);
  });

  it('gives a token that goes on behind a page that was asked for alone', async () => {
    const { ended } = await run(service([page(['a'], 't')]), 'json', undefined);
    expect(ended.token).toBe(encodeToken('t'));
  });

  it.each(['json', 'text'] as const)('shows the pages that came before a failure, and keeps it: %s', async (output) => {
    const { text, ended } = await run(service([page(['a'], 't')], true), output, paging(), 'Sessions[].SessionId');
    expect(text).toBe(output === 'json' ? '[\n    "a"\n]\n' : 'a\n');
    expect(ended).toEqual({ token: encodeToken('t'), failure: { code: 'accessDenied', message: 'no' } });
  });

  it('prints nothing where the first page fails: that is not the same as no sessions', async () => {
    const { text, ended } = await run(service([], true), 'json', paging());
    expect([text, ended.failure?.code, ended.token]).toEqual(['', 'accessDenied', undefined]);
  });

  it('throws where the query does not fit, after the pages before', async () => {
    await expect(run(service([page(['a'])]), 'json', paging(), 'foo(@)')).rejects.toThrow('foo()');
  });

  it('asks what paging makes of the request', async () => {
    const pages = service([page([])]);
    await run(pages, 'json', { pageSize: 3, maxItems: undefined, start: { token: 'x', skip: 0 } });
    expect(pages.asked).toEqual([{ State: 'History', MaxResults: 3, NextToken: 'x' }]);
  });
});
