import { describe, expect, it } from 'vitest';
import { sessionsByScope, answeredSessions } from '../../../../src/core/presentation/scopes/sessionsByScope';
import type { Scope } from '../../../../src/core/sessions/scope';
import { session } from '../../../support/builders';
import { listingAfter } from '../../../support/stories';

const dev: Scope = { profile: 'dev', region: 'eu-west-1' };
const admin: Scope = { profile: 'admin', region: 'eu-west-1' };
const far: Scope = { profile: 'admin', region: 'us-east-1' };
const one = session({ SessionId: 'one' });
const two = session({ SessionId: 'two' });
const sameAccount = (): string => '111122223333';
const timeout = { code: 'timeout', message: '' } as const;

const idsOf = (places: ReturnType<typeof sessionsByScope>): readonly (readonly string[])[] =>
  places.places.map(({ sessions }) => sessions.map(({ session: { SessionId } }) => SessionId));

describe('places', () => {
  it('show a session once where two profiles lead to one account and region, with both', () => {
    const listing = listingAfter({ scope: dev, pages: [[one, two]] }, { scope: admin, pages: [[one, two]] });
    const places = sessionsByScope(listing, 'Active', sameAccount);
    expect(idsOf(places)).toEqual([['one', 'two'], []]);
    expect(places.places.map(({ elsewhere }) => elsewhere)).toEqual([0, 2]);
    const [first] = places.places[0]?.sessions ?? [];
    expect(first && places.alsoIn(first)).toEqual([admin]);
    expect(answeredSessions(listing, 'Active', sameAccount).length).toBe(2);
  });

  it('show what only the second profile has read under that', () => {
    const listing = listingAfter({ scope: dev, pages: [[one]] }, { scope: admin, pages: [[one, two]] });
    const places = sessionsByScope(listing, 'Active', sameAccount);
    expect(idsOf(places)).toEqual([['one'], ['two']]);
    const [second] = places.places[1]?.sessions ?? [];
    expect(second && places.alsoIn(second)).toEqual([]);
  });

  it('prefer the profile whose reading has not failed', () => {
    const listing = listingAfter({ scope: dev, before: [one], end: timeout }, { scope: admin, pages: [[one]] });
    expect(idsOf(sessionsByScope(listing, 'Active', sameAccount))).toEqual([[], ['one']]);
  });

  it('keep regions and accounts apart, and accounts that nobody knows', () => {
    const listing = listingAfter(
      { scope: dev, pages: [[one]] },
      { scope: admin, pages: [[one]] },
      { scope: far, pages: [[one]] },
    );
    const all = [['one'], ['one'], ['one']];
    expect(idsOf(sessionsByScope(listing, 'Active', () => undefined))).toEqual(all);
    expect(idsOf(sessionsByScope(listing, 'Active', ({ profile }) => profile))).toEqual(all);
    expect(idsOf(sessionsByScope(listing, 'Active', sameAccount))).toEqual([['one'], [], ['one']]);
  });
});
