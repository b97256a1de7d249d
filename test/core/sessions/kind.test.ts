import { describe, expect, it } from 'vitest';
import { statusOf, targetKindOf } from '../../../src/core/sessions/kind';

describe('kinds', () => {
  it('of statuses do not depend on spelling, and new ones are unknown', () => {
    expect(statusOf('CONNECTED')).toBe('connected');
    expect(statusOf('Terminating')).toBe('terminating');
    expect(statusOf('Hibernating')).toBe('unknown');
    expect(statusOf('unknown')).toBe('unknown');
    expect(statusOf(undefined)).toBe('unknown');
  });

  it('of targets are in their beginnings', () => {
    expect(['i-0a', 'mi-0a', 'ecs:c_t_r', 'x'].map(targetKindOf)).toEqual(['instance', 'managed', 'ecs', 'other']);
  });
});
