import { expect, it } from 'vitest';
import { filterProblem } from '../../../../src/core/presentation/filters/filterProblem';
import { readFilter } from '../../../../src/core/request/filters';
import { display, now } from '../../../support/builders';

it.each([
  ['Target', '  ', 'Type a value'],
  ['Target', 'x'.repeat(401), 'A value has at most 400 characters; this one has 401'],
  ['InvokedAfter', 'soonish', 'Not a time. Type 2026-11-24, 2026-11-24T14:00Z, “2 hours ago” or “yesterday”'],
  ['InvokedBefore', '2026-02-30', 'There is no such time: 2026-02-30'],
] as const)('a filter of %s by “%s” is told what would be right', (key, text, sentence) => {
  const read = readFilter(key, text, now, display.zone);
  expect(read.ok ? '' : filterProblem(read.problem, display.l10n)).toBe(sentence);
});
