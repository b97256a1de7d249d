import { describe, expect, it } from 'vitest';
import { timelineData } from '../../../../src/core/presentation/timeline/data';
import { spansAt } from '../../../../src/core/presentation/timeline/spans';
import { cell, tableColumns, tableRows, timelineCsv } from '../../../../src/core/presentation/timeline/table';
import { listed, display, nobody, now } from '../../../support/builders';
import { listingWith } from '../../../support/timeline';

const hour = 3600;
const at = now / 1000;
const listing = listingWith([
  listed({ SessionId: 'jane-1', Target: 'i-2', StartDate: at - hour }),
  listed(
    {
      SessionId: 'bob-1',
      Target: 'i-1',
      Status: 'Terminated',
      StartDate: at - 3 * hour,
      EndDate: at - 2 * hour,
      Owner: 'arn:aws:iam::111122223333:user/bob',
    },
    { state: 'History' },
  ),
  listed(
    {
      SessionId: '=cmd()',
      Target: 'i-3',
      Status: 'Terminated',
      StartDate: at - 30 * 24 * hour,
      EndDate: at - 29 * 24 * hour,
    },
    { state: 'History' },
  ),
]);
const data = timelineData(listing, nobody, display.l10n);
const spans = spansAt(data, now);
const lastDay = { from: now - 24 * hour * 1000, to: now };
const ids = (rows: readonly number[]): readonly (string | undefined)[] => rows.map((row) => data.id[row]);

describe('the table', () => {
  it('shows the sessions of the window, sorted', () => {
    expect(ids(tableRows(data, spans, lastDay, '', { by: 'start', down: true }))).toEqual(['jane-1', 'bob-1']);
    expect(ids(tableRows(data, spans, lastDay, '', { by: 'target', down: false }))).toEqual(['bob-1', 'jane-1']);
    expect(ids(tableRows(data, spans, lastDay, '', { by: 'end', down: true }))).toEqual(['jane-1', 'bob-1']);
  });

  it.each(tableColumns)('can be sorted by %s both ways', (by) => {
    const up = tableRows(data, spans, lastDay, '', { by, down: false });
    expect([...tableRows(data, spans, lastDay, '', { by, down: true })].reverse()).toEqual(up);
  });

  it('shows only rows that have all the words somewhere', () => {
    const found = (words: string): readonly (string | undefined)[] =>
      ids(tableRows(data, spans, lastDay, words, { by: 'start', down: false }));
    expect(found('BOB terminated')).toEqual(['bob-1']);
    expect(found('bob connected')).toEqual([]);
    expect(found('eu-west-1')).toEqual(['bob-1', 'jane-1']);
  });

  it('says in words what stands in a cell', () => {
    const jane = data.id.indexOf('jane-1');
    expect(tableColumns.map((column) => cell(data, jane, column, display))).toEqual([
      'jane-1',
      'Connected',
      'i-2',
      'jane@example.com',
      '2026-11-24 13:00:00',
      'still running',
      '1 h',
      '',
      'prod · eu-west-1',
    ]);
  });
});

describe('timelineCsv', () => {
  it('has AWS’s names and values, and nothing that a spreadsheet would run', () => {
    const rows = tableRows(data, spans, { from: 0, to: now }, '', { by: 'start', down: false });
    const [head, first, second, third] = timelineCsv(data, spans, rows, display).split('\r\n');
    expect(head).toBe(
      '"SessionId","Status","Target","Owner","StartDate","EndDate","Seconds","DocumentName","AccessType","Scope"',
    );
    expect(first).toMatch(/^"'=cmd\(\)",/);
    expect(second).toBe(
      '"bob-1","Terminated","i-1","arn:aws:iam::111122223333:user/bob","2026-11-24T11:00:00+00:00","2026-11-24T12:00:00+00:00","3600","","","prod · eu-west-1"',
    );
    expect(third).toMatch(/,"2026-11-24T13:00:00\+00:00","","3600",/);
  });
});
