import { describe, expect, it } from 'vitest';
import type { FeedKnowledge } from '../../../../src/core/listing/listing';
import { feedLines, feedWords } from '../../../../src/core/presentation/text/feedWords';
import { knowledge, look, now, session } from '../../../support/builders';

const lines = (members: Partial<FeedKnowledge>, sessions = [session()]): Readonly<Record<string, string>> =>
  Object.fromEntries(feedLines(knowledge(sessions, members), look).map(({ name, value }) => [name, value]));

describe('how a reading stands', () => {
  it('is told in few words', () => {
    const words = (members: Partial<FeedKnowledge>): string | undefined => feedWords(knowledge([], members), look);
    expect(words({ phase: 'waiting' })).toBe('not read yet');
    expect(words({ phase: 'reading' })).toBe('reading page 1…');
    expect(words({ phase: 'reading', throttledUntil: now + 1000 })).toBe('AWS is throttling, asked again at 14:00:01');
    expect(words({ phase: 'reading', throttledUntil: now })).toBe('reading page 1…');
    expect(words({})).toBe('as of 14:00:00');
    const stopped = { phase: 'failed', failure: { code: 'cancelled', message: '' } } as const;
    expect(words(stopped)).toBe('reading was stopped, there may be more');
    expect(feedWords(knowledge([session()], stopped), look)).toBe('reading was stopped');
    expect(feedWords(knowledge([session()], { ...stopped, more: true }), look)).toMatch(/there may be more$/);
    expect(words({ phase: 'failed', failure: { code: 'timeout', message: '' } })).toBeUndefined();
  });

  it('waits for AWS by this machine’s clock, however far that of the service is ahead or behind', () => {
    const words = (ahead: number, until: number): string | undefined =>
      feedWords(knowledge([], { phase: 'reading', throttledUntil: until }), { ...look, now: now + ahead, ahead });
    for (const ahead of [7_200_000, -7_200_000]) {
      expect(words(ahead, now + 1000)).toBe('AWS is throttling, asked again at 14:00:01');
      expect(words(ahead, now - 1000)).toBe('reading page 1…');
    }
  });

  it('is told in full, without a total where there is none', () => {
    expect(lines({})).toEqual({
      Reading: 'as of 14:00:00',
      'Pages read': '1',
      'Sessions in them': '1',
      'More to read': 'no',
      'Last complete': '2026-11-24 14:00:00',
    });
    expect(lines({ more: true })).toMatchObject({ 'More to read': 'no' });
    expect(lines({ phase: 'reading', more: true, asOf: undefined })).toEqual({
      Reading: 'reading page 2…',
      'Pages read': '1',
      'Sessions in them': '1',
      'More to read': 'yes',
    });
    expect(lines({ phase: 'reading' }, [])).toMatchObject({ 'More to read': 'not known' });
    expect(lines({ phase: 'waiting', asOf: undefined }, [])).toEqual({ Reading: 'not read yet' });
  });

  it('is told with what failed, what AWS said, and what to do', () => {
    const failure = { code: 'accessDenied', message: 'no', name: 'AccessDeniedException' } as const;
    const told = lines({ phase: 'failed', failure });
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['Failure', 'AWS said', 'Next step', 'Last complete']));
    expect(lines({ phase: 'failed', failure: { code: 'cancelled', message: '' } })).not.toHaveProperty('Failure');
  });
});
