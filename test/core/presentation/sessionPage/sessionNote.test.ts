import { describe, expect, it } from 'vitest';
import { type PageStanding, sessionNote } from '../../../../src/core/presentation/sessionPage/sessionNote';
import { knowledge, listed, listing, display, now } from '../../../support/builders';

const of = listing(knowledge([]));
const note = (standing: Partial<PageStanding>, from = of): string | undefined =>
  sessionNote(
    from,
    { now: undefined, seen: undefined, foreign: false, changes: [], restricted: false, ...standing },
    display,
  );

describe('what a session’s page says above all else', () => {
  it('is nothing of a session that is listed as it is', () => {
    expect(note({ now: listed(), seen: listed() })).toBeUndefined();
  });

  it('is that it has ended, where AWS says so or lists it no longer', () => {
    const changes = [{ member: 'EndDate', before: '', at: now }];
    expect(note({ now: listed(), changes })).toBe('This session has ended: seen at 14:00:00.');
    expect(note({ now: listed({}, { vanished: true }) })).toMatch(
      /^This session has ended: AWS no longer lists it as active/,
    );
    expect(note({ now: listed({}, { stale: true }) })).toBe(
      'This session could not be refreshed and may have changed.',
    );
  });

  it('is never that it has ended where the credentials are somebody else’s: then nothing is known of it', () => {
    const words = note({ seen: listed(), foreign: true });
    expect(words).toMatch(/^The credentials of prod · eu-west-1 now belong to another caller.* from 14:00:00\.$/);
    expect(words).not.toMatch(/ended|not among/);
  });

  it('is how it was, where it is not listed any more', () => {
    expect(note({ seen: listed() })).toMatch(/^This session is not among .* Showing data from 14:00:00\.$/);
    expect(note({})).toMatch(/filters, profiles, or regions may have changed\.$/);
    expect(note({}, listing(knowledge([], { phase: 'reading' })))).toBe('Loading…');
    expect(note({ restricted: true })).toMatch(/^In Restricted Mode, sessions are loaded only after you refresh/);
  });
});
