import { describe, expect, it } from 'vitest';
import { advance, listingOf } from '../../../src/core/listing/listing';
import { serviceAhead } from '../../../src/core/listing/serviceClock';
import { knowledge, listing } from '../../support/builders';

const ahead = (...all: readonly (number | undefined)[]): number =>
  serviceAhead(listing(...all.map((one) => knowledge([], { ahead: one }))));

describe('the clock of the service', () => {
  it('is ours before anything was answered, and up to a minute', () => {
    expect([ahead(), ahead(undefined), ahead(60_000), ahead(-60_000)]).toEqual([0, 0, 0, 0]);
  });

  it('is as most answers have it', () => {
    expect(ahead(60_001)).toBe(60_001);
    expect(ahead(-7_200_000, undefined)).toBe(-7_200_000);
    expect(ahead(7_200_100, 7_200_000, 5, 7_200_050)).toBe(7_200_050);
  });

  it('is that of the last page, and is known to questions that come after', () => {
    const feed = { scope: { profile: 'a', region: 'r' }, request: { State: 'Active' as const } };
    const other = { ...feed, request: { State: 'Active' as const, Filters: [{ key: 'Target', value: 'i' }] } };
    const page = (of: number | undefined) => ({ sessions: [], nextToken: undefined, ahead: of });
    const first = advance(listingOf([feed]), { kind: 'page', feed, at: 1, page: page(100_000) });
    expect(serviceAhead(first)).toBe(100_000);
    const second = advance(first, { kind: 'page', feed, at: 2, page: page(200_000) });
    expect(serviceAhead(second)).toBe(200_000);
    expect(serviceAhead(advance(second, { kind: 'page', feed, at: 3, page: page(undefined) }))).toBe(200_000);
    expect(serviceAhead(listingOf([other], second))).toBe(200_000);
  });
});
