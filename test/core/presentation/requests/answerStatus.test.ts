import { describe, expect, it } from 'vitest';
import { type AnswerFacts, answerStatus } from '../../../../src/core/presentation/requests/answerStatus';
import { display, now, scope } from '../../../support/builders';

const facts: AnswerFacts = { pages: 2, sessions: 60, next: undefined, failure: undefined, at: now, endpoints: [] };
const status = (changes: Partial<AnswerFacts>, place = scope): string =>
  answerStatus({ ...facts, ...changes }, place, display);

describe('The line above an answer', () => {
  it('says from where, how much and as of when', () => {
    expect(status({})).toBe('prod · eu-west-1 · 60 sessions read on 2 pages · as of 14:00:00');
    expect(status({ pages: 1, sessions: 1 })).toContain('1 session read on 1 page');
  });

  it('says over which endpoint if it is not AWS’s own', () => {
    const endpoints = [{ services: ['ssm'], url: 'https://vpce.example', place: '--endpoint-url' }] as const;
    expect(status({ endpoints })).toBe(
      'prod · eu-west-1 · over Systems Manager: https://vpce.example, set by --endpoint-url · 60 sessions read on 2 pages · as of 14:00:00',
    );
  });

  it('says that more can be had', () => {
    expect(status({ next: 'x' })).toContain('more to come');
  });

  it('says that nobody was asked', () => {
    expect(status({ pages: 0, sessions: 0 })).toBe('prod · eu-west-1 · no AWS call was made');
  });

  it('warns of what is missing, with the next step', () => {
    const failure = { code: 'throttled', message: 'Rate exceeded' } as const;
    expect(status({ failure })).toMatch(/^\$\(warning\)\u00A0incomplete: AWS is throttling these requests\. Wait/);
    expect(status({ stale: failure })).toMatch(/^\$\(warning\)\u00A0not refreshed: AWS is throttling/);
  });

  it('draws no icon of other people', () => {
    expect(status({}, { profile: '$(zap)', region: 'eu-west-1' })).toContain('\\$(zap)');
  });
});
