import { describe, expect, it } from 'vitest';
import type { FeedKnowledge } from '../../../../src/core/listing/listing';
import { feedTooltip, feedLabel } from '../../../../src/core/presentation/text/feedLabel';
import { knowledge, display, now, session } from '../../../support/builders';

const lines = (members: Partial<FeedKnowledge>, sessions = [session()]): Readonly<Record<string, string>> =>
  Object.fromEntries(feedTooltip(knowledge(sessions, members), display).map(({ name, value }) => [name, value]));

describe('how a reading stands', () => {
  it('is told in few words', () => {
    const words = (members: Partial<FeedKnowledge>): string | undefined => feedLabel(knowledge([], members), display);
    expect(words({ phase: 'waiting' })).toBe('not loaded yet');
    expect(words({ phase: 'reading' })).toBe('loading page 1…');
    expect(words({ phase: 'reading', throttledUntil: now + 1000 })).toBe('Throttled by AWS, retrying at 14:00:01');
    expect(words({ phase: 'reading', throttledUntil: now })).toBe('loading page 1…');
    expect(words({})).toBe('as of 14:00:00');
    const stopped = { phase: 'failed', failure: { code: 'cancelled', message: '' } } as const;
    expect(words(stopped)).toBe('canceled, the list may be incomplete');
    expect(feedLabel(knowledge([session()], stopped), display)).toBe('canceled');
    expect(feedLabel(knowledge([session()], { ...stopped, more: true }), display)).toMatch(
      /the list may be incomplete$/,
    );
    expect(words({ phase: 'failed', failure: { code: 'timeout', message: '' } })).toBeUndefined();
  });

  it('waits for AWS by this machine’s clock, however far that of the service is ahead or behind', () => {
    const words = (ahead: number, until: number): string | undefined =>
      feedLabel(knowledge([], { phase: 'reading', throttledUntil: until }), { ...display, now: now + ahead, ahead });
    for (const ahead of [7_200_000, -7_200_000]) {
      expect(words(ahead, now + 1000)).toBe('Throttled by AWS, retrying at 14:00:01');
      expect(words(ahead, now - 1000)).toBe('loading page 1…');
    }
  });

  it('is told in full, without a total where there is none', () => {
    expect(lines({})).toEqual({
      Status: 'as of 14:00:00',
      Pages: '1',
      Sessions: '1',
      'More pages': 'no',
      'Last refreshed': '2026-11-24 14:00:00',
    });
    expect(lines({ more: true })).toMatchObject({ 'More pages': 'no' });
    expect(lines({ phase: 'reading', more: true, asOf: undefined })).toEqual({
      Status: 'loading page 2…',
      Pages: '1',
      Sessions: '1',
      'More pages': 'yes',
    });
    expect(lines({ phase: 'reading' }, [])).toMatchObject({ 'More pages': 'not known' });
    expect(lines({ phase: 'waiting', asOf: undefined }, [])).toEqual({ Status: 'not loaded yet' });
  });

  it('is told with what failed, what AWS said, and what to do', () => {
    const failure = { code: 'accessDenied', message: 'no', name: 'AccessDeniedException' } as const;
    const told = lines({ phase: 'failed', failure });
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining(['Error', 'Error details', 'Next step', 'Last refreshed']),
    );
    expect(lines({ phase: 'failed', failure: { code: 'cancelled', message: '' } })).not.toHaveProperty('Error');
  });
});
