import { describe, expect, it } from 'vitest';
import { readingLine } from '../../../src/core/presentation/readingLine';
import { knowledge, look, scope, session } from '../../support/builders';

describe('a line of the log', () => {
  it('says whom a reading asks, for what', () => {
    const feed = { scope, request: { State: 'Active', Filters: [{ key: 'Target', value: 'i-1\u202E' }] } } as const;
    expect(readingLine(knowledge([], { feed, phase: 'reading' }), look)).toBe(
      'prod · eu-west-1 Active (Target i-1\uFFFD): reading',
    );
  });

  it('says how it ended, with what', () => {
    expect(readingLine(knowledge([session()]), look)).toBe('prod · eu-west-1 Active: complete, sessions: 1, pages: 1');
    const stopped = { phase: 'failed', failure: { code: 'cancelled', message: '' } } as const;
    expect(readingLine(knowledge([], { ...stopped, state: 'History' }), look)).toBe(
      'prod · eu-west-1 History: stopped, sessions: 0, pages: 0',
    );
  });

  it('says what AWS said, on one line', () => {
    const failure = {
      code: 'accessDenied',
      name: 'AccessDeniedException',
      message: 'User: x\nis not authorized',
      status: 400,
      requestId: 'r-1',
    } as const;
    expect(readingLine(knowledge([], { phase: 'failed', failure }), look)).toBe(
      'prod · eu-west-1 Active: accessDenied: AccessDeniedException: User: x is not authorized, HTTP status 400, Request ID r-1 (sessions: 0, pages: 0)',
    );
  });

  it('says nothing of what was not begun', () => {
    expect(readingLine(knowledge([], { phase: 'waiting' }), look)).toBeUndefined();
  });
});
