import { describe, expect, it } from 'vitest';
import { listingOf, advance } from '../../../../src/core/listing/listing';
import type { Grouping } from '../../../../src/core/presentation/tree/grouping';
import { groupRequest } from '../../../../src/core/presentation/tree/groupRequest';
import type { Rows } from '../../../../src/core/presentation/tree/row';
import type { SessionFilter } from '../../../../src/core/request/request';
import { now, rowsIn, scope, session } from '../../../support/builders';

const zone = (): number => 60;
const feed = { scope, request: { State: 'Active' } } as const;

function rows(grouping: readonly Grouping[], members: Parameters<typeof session>[0][] = [{}]): Rows {
  const page = { sessions: members.map((one, n) => session({ SessionId: `s-${n}`, ...one })), nextToken: undefined };
  const started = advance(listingOf([feed]), { kind: 'started', feed, at: now });
  return rowsIn(advance(started, { kind: 'page', feed, at: now, page }), 'Active', grouping, { zone });
}

/** What asks for the innermost group of the first session. */
function innermost(all: Rows, filters: readonly SessionFilter[] = []): ReturnType<typeof groupRequest> {
  const first = [...all.byId.values()].find(({ kind }) => kind === 'session');
  return groupRequest(all, first?.parent ?? '', filters, zone);
}

describe('The request of a group', () => {
  it('has a filter for each group on the way to it', () => {
    expect(innermost(rows(['scope', 'target', 'status', 'owner']))).toEqual({
      scopes: [scope],
      filters: [
        { key: 'Target', value: 'i-1' },
        { key: 'Status', value: 'Connected' },
        { key: 'Owner', value: session().Owner },
      ],
      missing: [],
    });
  });

  it('has the day from midnight to midnight of the zone', () => {
    expect(innermost(rows(['day']))?.filters).toEqual([
      { key: 'InvokedAfter', value: '2026-11-23T23:00:00Z' },
      { key: 'InvokedBefore', value: '2026-11-24T23:00:00Z' },
    ]);
  });

  it('keeps the narrower one of two times', () => {
    const within = [
      { key: 'InvokedAfter', value: '2026-11-24T09:00:00Z' },
      { key: 'InvokedBefore', value: '2026-11-24T17:00:00Z' },
    ];
    const wider = [
      { key: 'InvokedAfter', value: '2026-11-01T00:00:00Z' },
      { key: 'InvokedBefore', value: '2026-11-30T00:00:00Z' },
    ];
    expect(innermost(rows(['day']), within)?.filters).toEqual(within);
    expect(innermost(rows(['day']), wider)?.filters).toEqual(innermost(rows(['day']))?.filters);
  });

  it('keeps the filters of the view, and asks for a key once', () => {
    const filters = [
      { key: 'Owner', value: 'x' },
      { key: 'Target', value: 'i-1' },
    ];
    expect(innermost(rows(['target']), filters)?.filters).toEqual(filters);
  });

  it('says what no filter can express: documents, and that something is missing', () => {
    const all = rows(
      ['document', 'target'],
      [{ DocumentName: 'SSM-SessionManagerRunShell', Target: undefined } as object],
    );
    expect(innermost(all)).toEqual({ scopes: [scope], filters: [], missing: ['document', 'target'] });
  });

  it('is none for what is no group', () => {
    const all = rows([]);
    expect(groupRequest(all, all.roots[0] ?? '', [], zone)).toBeUndefined();
    expect(groupRequest(all, 'nothing', [], zone)).toBeUndefined();
  });
});
