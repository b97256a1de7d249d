import { describe, expect, it } from 'vitest';
import { completionsAt, helpAt, strangeValues } from '../../../../src/core/presentation/requests/requestAssist';
import { english } from '../../../../src/core/base/l10n';

const l10n = { t: english };

/** What is offered where `|` stands. */
function offered(marked: string): readonly string[] {
  const { lines, line, column } = place(marked);
  return completionsAt(lines, line, column, l10n)?.completions.map(({ label }) => label) ?? [];
}

/** The line after the first offer was taken. */
function taken(marked: string): string {
  const { lines, line, column } = place(marked);
  const found = completionsAt(lines, line, column, l10n);
  const text = lines[line] ?? '';
  return found ? text.slice(0, found.start) + (found.completions[0]?.text ?? '') + text.slice(found.end) : text;
}

function help(marked: string): string | undefined {
  const { lines, line, column } = place(marked);
  return helpAt(lines, line, column, l10n)?.help;
}

function place(marked: string): { lines: readonly string[]; line: number; column: number } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { lines: marked.replace('|', '').split('\n'), line: before.length - 1, column: before.at(-1)?.length ?? 0 };
}

describe('Completion in a request in YAML', () => {
  it('offers the members that the request does not have yet', () => {
    expect(offered('|')).toEqual(['State', 'MaxResults', 'NextToken', 'Filters']);
    expect(offered('State: Active\nMa|')).toEqual(['MaxResults', 'NextToken', 'Filters']);
    expect(offered('|\nFilters:\n- key: Owner\n')).toEqual(['State', 'MaxResults', 'NextToken']);
    expect(offered('# State: x\n|')).toContain('State');
  });

  it('writes the colon, or the list that has to follow', () => {
    expect(taken('Sta|')).toBe('State: ');
    expect(taken('Sta|: Active')).toBe('State: Active');
    expect(taken('State: Active\nMaxResults: 1\nNextToken: x\nFil|')).toBe('Filters:\n  - key: ');
  });

  it.each([
    'Filters:\n- |',
    'Filters:\n  - |',
    'State: Active\nFilters: # all\n\n  -   |',
    'Filters:\n- key: Owner\n  value: x\n- |',
  ])('offers the members of a filter in %j', (text) => {
    expect(offered(text)).toEqual(['key', 'value']);
  });

  it('offers the other member of a filter', () => {
    expect(offered('Filters:\n- key: Owner\n  |')).toEqual(['value']);
    expect(offered('Filters:\n  - value: x\n    k|')).toEqual(['key']);
    expect(offered('Filters:\n- value: x\n- |\n  value: y')).toEqual(['key']);
  });

  it('offers nothing for a key that only objects have', () => {
    expect(offered('Filters:\n- key: constructor\n  value: |')).toEqual([]);
  });

  it('offers states and keys', () => {
    expect(offered('State: |')).toEqual(['Active', 'History']);
    expect(offered('State:|')).toEqual(['Active', 'History']);
    expect(offered('Filters:\n- key: S|')).toContain('Status');
    expect(taken('State: His|')).toBe('State: Active');
  });

  it('offers the values that a key is known to have', () => {
    expect(offered('Filters:\n- key: Status\n  value: |')).toContain('Connected');
    expect(offered('Filters:\n- value: |\n  key: AccessType')).toEqual(['Standard', 'JustInTime']);
    expect(offered('Filters:\n- key: Owner\n  value: |')).toEqual([]);
    expect(offered('Filters:\n- key: Status\n  value: x\n- key: Owner\n  value: |')).toEqual([]);
  });

  it.each(['State: Active # |', 'Other:\n  |', 'Filters:\n- key: x\n  deeper:\n    |', 'MaxResults: |'])(
    'offers nothing in %j',
    (text) => {
      expect(offered(text)).toEqual([]);
    },
  );
});

describe('Help in a request in YAML', () => {
  it('explains members and keys', () => {
    expect(help('Sta|te: Active')).toMatch(/Which list/);
    expect(help('Filters:\n- k|ey: Owner')).toMatch(/filter by/);
    expect(help('Filters:\n- key: Ow|ner')).toMatch(/ARN/);
    expect(help('Filters:\n- key: "Ow|ner"')).toMatch(/ARN/);
  });

  it('says nothing of what it does not know', () => {
    expect(help('St|ates: Active')).toBeUndefined();
    expect(help('State: Acti|ve')).toBeUndefined();
    expect(help('Filters:\n- key: Fo|o')).toBeUndefined();
  });
});

describe('A value that the API model does not name', () => {
  const strange = (text: string): readonly string[] => {
    const lines = text.split('\n');
    return strangeValues(lines, l10n).map(({ line, start, end }) => (lines[line] ?? '').slice(start, end));
  };

  it('is a state or a key, and is shown where it stands', () => {
    expect(strange('State: Activ\nFilters:\n- key: Owners\n  value: x\n- value: y\n  key: "Reason"  # later')).toEqual([
      'Activ',
      'Owners',
      '"Reason"',
    ]);
  });

  it('is none that it names, and nothing of other members', () => {
    expect(
      strange('State: Active # one of two\nNextToken: x\nFilters:\n- key: Owner\n  value: any\n# State: x'),
    ).toEqual([]);
    expect(strange('State:\nOther: x')).toEqual([]);
  });
});
