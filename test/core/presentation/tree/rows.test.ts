import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedListing, type Listing } from '../../../../src/core/listing/listing';
import { rowItemOf } from '../../../../src/core/presentation/tree/rowItems';
import { groupings } from '../../../../src/core/presentation/tree/grouping';
import { childrenOf, noRows, type Rows } from '../../../../src/core/presentation/tree/row';
import { type RowsAsked, rowsOf } from '../../../../src/core/presentation/tree/rows';
import type { Scope } from '../../../../src/core/sessions/scope';
import { knowledge, listing, display, placesIn, rowsIn, scope, session } from '../../../support/builders';
import { listingAfter } from '../../../support/stories';

/** Labels of a tree, indented by level. */
function outline(rows: Rows, id?: string, level = 0): readonly string[] {
  return childrenOf(rows, id).flatMap((child) => {
    const row = rows.byId.get(child);
    const label =
      row?.kind === 'group' ? String(row.key) : row?.kind === 'session' ? row.listed.session.SessionId : '!';
    return [`${' '.repeat(level)}${label}`, ...outline(rows, child, level + 1)];
  });
}

const a = session({ SessionId: 'a' });
const b = session({ SessionId: 'b', Status: 'Disconnected' });
const c = session({ SessionId: 'c', Target: 'i-0' });

describe('the rows of a view', () => {
  it('are groups in groups, outermost first, and sessions in the service’s order', () => {
    const rows = rowsIn(listing(knowledge([b, c, a])), 'Active', ['target', 'status']);
    expect(outline(rows)).toEqual(['i-0', ' Connected', '  c', 'i-1', ' Connected', '  a', ' Disconnected', '  b']);
  });

  it('are the sessions alone without groups', () => {
    expect(outline(rowsIn(listing(knowledge([b, c, a])), 'Active', []))).toEqual(['b', 'c', 'a']);
  });

  it('are those of the state that is asked for', () => {
    const both = listing(knowledge([a]), knowledge([b], { state: 'History' }));
    expect(outline(rowsIn(both, 'History', []))).toEqual(['b']);
  });

  it('begin with what failed; what the user stopped is no failure', () => {
    const failed = knowledge([a], { phase: 'failed', failure: { code: 'throttled', message: '' } });
    expect(outline(rowsIn(listing(failed), 'Active', []))).toEqual(['!', 'a']);
    const stopped = knowledge([a], { phase: 'failed', failure: { code: 'cancelled', message: '' } });
    expect(outline(rowsIn(listing(stopped), 'Active', []))).toEqual(['a']);
  });

  it('are one failure where there is nothing to ask', () => {
    const blocked = { feeds: [], blocked: { code: 'profileNotFound', message: '' } } as const;
    expect([...rowsIn(blocked, 'Active', ['target']).byId.values()]).toMatchObject([
      { kind: 'failure', scope: undefined, failure: { code: 'profileNotFound' } },
    ]);
  });

  it('are unfolded as long as all fits on a screen', () => {
    const many = (count: number): Rows =>
      rowsIn(
        listing(knowledge(Array.from({ length: count }, (_, n) => session({ SessionId: `s${String(n)}` })))),
        'Active',
        ['target', 'status'],
      );
    const open = (rows: Rows): unknown =>
      [...rows.byId.values()].flatMap((row) => (row.kind === 'group' ? [[row.grouping, row.open]] : []));
    expect(open(many(40))).toEqual([
      ['target', true],
      ['status', true],
    ]);
    expect(open(many(41))).toEqual([
      ['target', false],
      ['status', true],
    ]);
  });

  it('hold every session once, under a chain of parents that know their children, whatever is in them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    const sessions = fc.uniqueArray(
      fc.record({ SessionId: text, Target: text, Status: text, Owner: text, DocumentName: text }),
      { selector: ({ SessionId }) => SessionId, maxLength: 30 },
    );
    fc.assert(
      fc.property(sessions, fc.shuffledSubarray([...groupings]), (some, grouping) => {
        const rows = rowsIn(listing(knowledge(some)), 'Active', grouping);
        const shown = [...rows.byId.values()].flatMap((row) => (row.kind === 'session' ? [row] : []));
        expect(shown.map(({ listed }) => listed.session.SessionId).sort()).toEqual(
          some.map(({ SessionId }) => SessionId).sort(),
        );
        for (const { id, parent } of rows.byId.values()) {
          expect(childrenOf(rows, parent)).toContain(id);
        }
      }),
    );
  });

  it('are none of a view that shows none', () => {
    expect(childrenOf(noRows, undefined)).toEqual([]);
    expect(childrenOf(noRows, 'gone')).toEqual([]);
  });
});

const dev: Scope = { profile: 'dev', region: 'eu-west-1' };
const some = (count: number, prefix = 's') =>
  Array.from({ length: count }, (_, index) => session({ SessionId: `${prefix}-${index}` }));

const rows = (from: Listing, { grouping = [], ...asked }: Partial<RowsAsked> = {}): Rows =>
  rowsIn(from, 'Active', grouping, { pageSize: 200, ...asked });

/** The tree as text, indented. */
function drawn(of: Rows, id?: string, depth = 0): readonly string[] {
  return childrenOf(of, id).flatMap((child) => {
    const row = of.byId.get(child);
    const { label, description } = row ? rowItemOf(row, display) : { label: '?', description: '' };
    return [`${'  '.repeat(depth)}${label} | ${description}`, ...drawn(of, child, depth + 1)];
  });
}

describe('the rows of several scopes', () => {
  it('of one scope are its sessions, below what failed', () => {
    const read = listingAfter({ scope, before: some(1), end: { code: 'timeout', message: '' } });
    expect(drawn(rows(read))).toEqual([
      'prod · eu-west-1: AWS did not respond in time | Check the network, VPN and region name, then refresh · showing data from 14:00:00',
      's-0 | as of 14:00:00 · 12 min · jane@example.com',
    ]);
  });

  it('of several scopes are a row for each, whatever the outermost grouping', () => {
    const read = listingAfter(
      { scope, pages: [some(2)] },
      { scope: dev, pages: [[]] },
      {
        scope: { profile: 'x', region: 'us-east-1' },
        end: { code: 'accessDenied', message: 'u is not authorized to perform: ssm:DescribeSessions on resource' },
      },
      { scope: { profile: 'y', region: 'us-east-1' }, end: 'reading', pages: [some(1, 'y')] },
      { scope: { profile: 'z', region: 'us-east-1' }, end: 'waiting' },
    );
    expect(drawn(rows(read, { grouping: ['target', 'scope'] })).map((line) => line.replace(/ · 12 min.*/, ''))).toEqual(
      [
        'prod · eu-west-1 | 2 connected',
        '  i-1 | 2 connected',
        '    s-0 | 12 min · jane@example.com',
        '    s-1 | 12 min · jane@example.com',
        'dev · eu-west-1 | no sessions',
        'x · us-east-1 | AWS denied ssm:DescribeSessions · Allow ssm:DescribeSessions (“Copy IAM Policy”), then refresh',
        'y · us-east-1 | 1 so far · loading page 2…',
        '  i-1 | 1 so far',
        '    y-0 | 12 min · jane@example.com',
        'z · us-east-1 | not loaded yet',
      ],
    );
  });

  it('say none only after a last page without a token', () => {
    const empty = (end: 'done' | 'reading'): readonly string[] =>
      drawn(rows(listingAfter({ scope, end, pages: [[], []] }, { scope: dev, end: 'waiting' })));
    expect(empty('reading')[0]).toBe('prod · eu-west-1 | loading page 3…');
    expect(empty('done')[0]).toContain('no sessions');
  });

  it('keep what a scope had before it failed, with its age', () => {
    const read = listingAfter(
      { scope, before: some(2), end: { code: 'unreachable', message: '' } },
      { scope: dev, end: 'waiting' },
    );
    expect(drawn(rows(read))[0]).toBe(
      'prod · eu-west-1 | AWS cannot be reached · Check the network, VPN and region name, then refresh · 2 connected · showing data from 14:00:00',
    );
    expect(drawn(rows(read))[1]).toContain('as of 14:00:00');
  });

  it('of a reading that was stopped say so, and that there may be more', () => {
    const read = listingAfter(
      { scope, pages: [some(2)], end: { code: 'cancelled', message: '' } },
      { scope: dev, end: 'waiting' },
    );
    expect(drawn(rows(read))[0]).toBe('prod · eu-west-1 | 2 connected · canceled, the list may be incomplete');
  });

  it('end with one that stands for the others, which come when it is asked for', () => {
    const read = listingAfter({ scope, pages: [some(450)] });
    const first = rows(read);
    expect(first.roots.length).toBe(201);
    const more = first.roots.at(-1) ?? '';
    expect(drawn(first).at(-1)).toBe('Load more (250 left) | ');
    const second = rows(read, { more: new Map([[more, 1]]) });
    expect(drawn(second).at(-1)).toBe('Load more (50 left) | ');
    expect(rows(read, { more: new Map([[more, 2]]) }).roots.length).toBe(450);
    expect(rows(read, { pageSize: 0 }).roots.length).toBe(450);
  });

  it('are at most five thousand beneath one, and say how to find the others', () => {
    const read = listingAfter({ scope, pages: [some(5100)] });
    for (const asked of [{ pageSize: 0 }, { pageSize: 4999, more: new Map([['Active/more', 1]]) }]) {
      const all = rows(read, asked);
      expect(all.roots.length).toBe(5001);
      expect(drawn(all).at(-1)).toBe('100 more; filter to narrow the list | ');
    }
    expect(rows(listingAfter({ scope, pages: [some(5000)] }), { pageSize: 0 }).roots.length).toBe(5000);
  });

  it('count the pages of each group by itself', () => {
    const read = listingAfter({ scope, pages: [some(5)] }, { scope: dev, pages: [some(5, 'd')] });
    const all = rows(read, { pageSize: 2, grouping: ['status'] });
    const mores = [...all.byId.values()].filter(({ kind }) => kind === 'more').map(({ id }) => id);
    expect(mores.length).toBe(2);
    const [first = ''] = mores;
    expect(drawn(rows(read, { pageSize: 2, grouping: ['status'], more: new Map([[first, 1]]) }))).toEqual(
      expect.arrayContaining(['    Load more (1 left) | ', '    Load more (3 left) | ']),
    );
  });

  it('of a listing that cannot be read are the reason', () => {
    const message = 'a → b → a';
    expect(drawn(rows(blockedListing({ code: 'profileCycle', profile: 'a', message })))).toEqual([
      'the AWS profile “a” refers to itself (a → b → a) | Select another profile, or correct the AWS config file and refresh',
    ]);
  });

  it('have ids of their own', () => {
    const twice = some(2);
    const read = listingAfter({ scope, pages: [twice] }, { scope: dev, pages: [twice] });
    const all = rows(read, { grouping: ['owner', 'status'], pageSize: 1 });
    const seen: string[] = [];
    const walk = (id?: string): void => {
      for (const child of childrenOf(all, id)) {
        seen.push(child);
        walk(child);
      }
    };
    walk();
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set(all.byId.keys()));
  });

  it('are made when they are asked for: of those that nobody opens there are none', () => {
    const read = listing(knowledge(some(500)));
    const asked = { grouping: ['target', 'status'], zone: () => 0, pageSize: 200, more: new Map() } as const;
    const all = rowsOf(read, 'Active', placesIn(read, 'Active'), asked);
    expect(all.byId.size).toBe(1);
    childrenOf(all, all.roots[0]);
    expect(all.byId.size).toBe(2);
    expect([...all.opened]).toEqual(all.roots);
  });
});
