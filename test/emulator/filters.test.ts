import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterBehaviour, matching } from './filters';
import { createWorld } from './worlds/world';

const strict: FilterBehaviour = { unknownKey: 'InvalidFilterKey', dates: 'strict' };
const lenient: FilterBehaviour = { ...strict, dates: 'lenient' };
const now = 1_795_600_000_000;
const history = createWorld('7', '111122223333', 120, now).sessions('History', now);

const at = (StartDate: number): { SessionId: string; Status: string; StartDate: number } => ({
  SessionId: 'x',
  Status: 'Connected',
  StartDate,
});

describe('filters', () => {
  it('know every key of the API model', () => {
    const model = join(import.meta.dirname, 'models', 'ssm', '2014-11-06', 'service-2.json');
    const { shapes } = JSON.parse(readFileSync(model, 'utf8')) as { shapes: { SessionFilterKey: { enum: string[] } } };
    for (const key of shapes.SessionFilterKey.enum) {
      expect(() => matching([{ key, value: '2018-08-29T00:00:00Z' }], strict), key).not.toThrow();
    }
  });

  it('are exact for what is not a time', () => {
    for (const key of ['Target', 'Owner', 'Status', 'SessionId', 'AccessType']) {
      const value = String(history[3]?.[key]);
      const found = history.filter(matching([{ key, value }], strict));
      expect(found, key).toEqual(history.filter((session) => session[key] === value));
      expect(history.filter(matching([{ key, value: value.toUpperCase() }], strict)), key).toEqual([]);
    }
  });

  it('must all match, the same key twice as well', () => {
    const [one, other] = ['Terminated', 'Failed'].map((value) => ({ key: 'Status', value }));
    expect(history.filter(matching([one, other] as never, strict))).toEqual([]);
    const target = { key: 'Target', value: String(history[0]?.['Target']) };
    const both = history.filter(matching([target, { key: 'Owner', value: String(history[0]?.['Owner']) }], strict));
    expect(both).toContain(history[0]);
    expect(both.length).toBeLessThan(history.filter(matching([target], strict)).length);
  });

  it('split time without overlap: after is at and after, before is before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * 86_400_000 }), (ago) => {
        const value = new Date(now - ago).toISOString();
        const [after, before] = ['InvokedAfter', 'InvokedBefore'].map((key) =>
          history.filter(matching([{ key, value }], strict)),
        );
        expect([...(after ?? []), ...(before ?? [])]).toEqual(history);
      }),
    );
    const value = '2018-08-29T00:00:00Z';
    expect([at(1_535_500_800)].filter(matching([{ key: 'InvokedAfter', value }], strict))).toHaveLength(1);
    expect([at(1_535_500_800)].filter(matching([{ key: 'InvokedBefore', value }], strict))).toHaveLength(0);
  });

  it.each([
    '2018-08-29',
    '2018-08-29T00:00Z',
    '2018-08-29T00:00:00Z',
    '2018-08-29T00:00:00.000Z',
    '2018-08-29T02:00:00+02:00',
    '2018-08-28T19:30:00-0430',
  ])('know the time %s', (value) => {
    const found = [at(1_535_500_799.999), at(1_535_500_800)].filter(matching([{ key: 'InvokedAfter', value }], strict));
    expect(found).toEqual([at(1_535_500_800)]);
  });

  it.each(['1535500800', '2018-08-29 00:00:00', '2018-08-29T00:00:00'])('know %s where dates are lenient', (value) => {
    const filter = { key: 'InvokedAfter', value };
    expect([at(1_535_500_799), at(1_535_500_800)].filter(matching([filter], lenient))).toEqual([at(1_535_500_800)]);
    expect(() => matching([filter], strict)).toThrow(`Invalid date format '${value}' for filter InvokedAfter.`);
  });

  it.each(['soon', '2018-13-01', '2018-02-30T00:00:00Z', '2018-08-29T25:00:00Z', '2018-08-29T00:00:00+24:00'])(
    'refuse %s',
    (value) => {
      for (const behaviour of [strict, lenient]) {
        const read = (): unknown => matching([{ key: 'InvokedBefore', value }], behaviour);
        expect(read).toThrow(expect.objectContaining({ code: 'ValidationException' }));
      }
    },
  );

  it('of unknown keys are refused without a word, or as a broken constraint', () => {
    const filters = [{ key: 'toString', value: 'x' }];
    expect(() => matching(filters, strict)).toThrow(
      expect.objectContaining({ code: 'InvalidFilterKey', hasMessage: false }),
    );
    expect(() => matching(filters, { ...strict, unknownKey: 'ValidationException' })).toThrow(
      "Value 'toString' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: [InvokedAfter, ",
    );
  });
});
