import { describe, expect, it } from 'vitest';
import { feedKey } from '../../../src/core/reading/feed';
import { scope } from '../../support/builders';

describe('the key of a feed', () => {
  const feed = { scope, request: { State: 'Active' } } as const;

  it('is that of every feed that asks the same', () => {
    expect(feedKey({ scope: { ...scope }, request: { State: 'Active' } })).toBe(feedKey(feed));
  });

  it('is another one for another scope, state or filter', () => {
    const keys = [
      feed,
      { ...feed, scope: { ...scope, region: 'us-east-1' } },
      { ...feed, scope: { ...scope, profile: undefined } },
      { ...feed, request: { State: 'History' } },
      { ...feed, request: { State: 'Active', Filters: [{ key: 'Owner', value: 'a' }] } },
      { ...feed, request: { State: 'Active', Filters: [{ key: 'Owner', value: 'b' }] } },
    ] as const;
    expect(new Set(keys.map(feedKey)).size).toBe(keys.length);
  });
});
