import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../../src/core/presentation/filters/suggestions';
import { knowledge, listing, session } from '../../../support/builders';
import { listingAfter } from '../../../support/stories';

const unknown = (): undefined => undefined;

describe('what a filter can be set to', () => {
  const both = listing(
    knowledge([session({ SessionId: 'a' }), session({ SessionId: 'b', Target: 'i-2' })]),
    knowledge([session({ SessionId: 'c', Target: 'i-2', Status: 'Newish' })], { state: 'History' }),
  );

  it('is what the loaded sessions of both states have, most frequent first', () => {
    expect(suggestionsFor(both, 'Target', unknown)).toEqual([
      { value: 'i-2', count: 2 },
      { value: 'i-1', count: 1 },
    ]);
  });

  it('is what the API model names besides, though nobody has it', () => {
    expect(suggestionsFor(both, 'Status', unknown)).toEqual([
      { value: 'Connected', count: 2 },
      { value: 'Newish', count: 1 },
      ...['Connecting', 'Disconnected', 'Terminated', 'Terminating', 'Failed'].map((value) => ({ value, count: 0 })),
    ]);
    expect(suggestionsFor(listing(), 'AccessType', unknown)).toEqual([
      { value: 'Standard', count: 0 },
      { value: 'JustInTime', count: 0 },
    ]);
  });

  it('counts a session once that two profiles of one account see', () => {
    const pages = [[session({ SessionId: 'a' })]];
    const twice = listingAfter(
      { scope: { profile: 'dev', region: 'eu-west-1' }, pages },
      { scope: { profile: 'admin', region: 'eu-west-1' }, pages },
    );
    expect(suggestionsFor(twice, 'Target', () => '111122223333')).toEqual([{ value: 'i-1', count: 1 }]);
    expect(suggestionsFor(twice, 'Target', unknown)).toEqual([{ value: 'i-1', count: 2 }]);
  });

  it('is nothing where sessions have no such member', () => {
    expect(suggestionsFor(listing(knowledge([{ SessionId: 's' }])), 'Owner', unknown)).toEqual([]);
  });
});
