import { describe, expect, it } from 'vitest';
import { type PageStanding, sessionNote } from '../../../../src/core/presentation/sessionPage/sessionNote';
import { knowledge, listed, listing, look, now } from '../../../support/builders';

const of = listing(knowledge([]));
const note = (standing: Partial<PageStanding>, from = of): string | undefined =>
  sessionNote(
    from,
    { now: undefined, seen: undefined, foreign: false, changes: [], restricted: false, ...standing },
    look,
  );

describe('what a session’s page says above all else', () => {
  it('is nothing of a session that is listed as it is', () => {
    expect(note({ now: listed(), seen: listed() })).toBeUndefined();
  });

  it('is that it has ended, where AWS says so or lists it no longer', () => {
    const changes = [{ member: 'EndDate', before: '', at: now }];
    expect(note({ now: listed(), changes })).toBe('It has ended: seen at 14:00:00.');
    expect(note({ now: listed({}, { vanished: true }) })).toMatch(/^It has ended: AWS lists it as active no longer/);
    expect(note({ now: listed({}, { stale: true }) })).toBe('It could not be read again and may have changed.');
  });

  it('is never that it has ended where the credentials are somebody else’s: then nothing is known of it', () => {
    const words = note({ seen: listed(), foreign: true });
    expect(words).toMatch(/^The credentials of prod · eu-west-1 are somebody else’s now.* at 14:00:00\.$/);
    expect(words).not.toMatch(/ended|not among/);
  });

  it('is how it was, where it is not listed any more', () => {
    expect(note({ seen: listed() })).toMatch(/^It is not among the sessions .* This is how it was at 14:00:00\.$/);
    expect(note({})).toMatch(/filters or the scope may have changed\.$/);
    expect(note({}, listing(knowledge([], { phase: 'reading' })))).toBe('Reading…');
    expect(note({ restricted: true })).toMatch(/^Nothing is read in an untrusted workspace/);
  });
});
