import { describe, expect, it } from 'vitest';
import { ServiceMemory } from '../../../src/core/reading/serviceMemory';
import type { Scope } from '../../../src/core/sessions/scope';
import { now, scope } from '../../support/builders';
import { handClock } from '../../support/handClock';

const twin: Scope = { ...scope, profile: 'admin' };
const far: Scope = { ...scope, region: 'us-east-1' };

describe('what is known of the service', () => {
  const remembering = (accounts: Record<string, string>): ServiceMemory =>
    new ServiceMemory(handClock(now), ({ profile }) => accounts[profile ?? '']);

  it('has one limiter for an account in a region, and for a scope whose account is not known', () => {
    const accounts: Record<string, string> = { prod: '1', admin: '1' };
    const memory = remembering(accounts);
    const limiter = memory.limiter(scope);
    expect(memory.limiter(scope)).toBe(limiter);
    expect(memory.limiter(twin)).toBe(limiter);
    expect(memory.limiter(far)).not.toBe(limiter);
    delete accounts['admin'];
    expect(memory.limiter(twin)).not.toBe(limiter);
    expect(memory.limiter(twin)).toBe(memory.limiter(twin));
  });

  it('is forgotten with whoever found it out, except by those who share it', () => {
    const memory = remembering({ prod: '1', admin: '1' });
    const limiter = memory.limiter(scope);
    const distrusted = memory.distrusted(scope);
    expect(memory.distrusted(scope)).toBe(distrusted);
    expect(memory.distrusted(twin)).not.toBe(distrusted);
    memory.forget(scope, [twin, far]);
    expect(memory.limiter(twin)).toBe(limiter);
    expect(memory.distrusted(scope)).not.toBe(distrusted);
    memory.forget(scope, [far]);
    expect(memory.limiter(scope)).not.toBe(limiter);
  });

  it('is forgotten of a scope, too, whose account is known by then', () => {
    const accounts: Record<string, string> = {};
    const memory = remembering(accounts);
    const limiter = memory.limiter(scope);
    accounts['prod'] = '1';
    memory.forget(scope, []);
    delete accounts['prod'];
    expect(memory.limiter(scope)).not.toBe(limiter);
  });
});
