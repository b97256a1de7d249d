import { describe, expect, it } from 'vitest';
import { isRegionName, regionsLike } from '../../../src/core/sessions/regions';

describe('regions', () => {
  it('are offered of the partition that one is in', () => {
    expect(regionsLike('cn-north-1')).toEqual(['cn-north-1', 'cn-northwest-1']);
    expect(regionsLike('us-gov-east-1')).toEqual(['us-gov-east-1', 'us-gov-west-1']);
    expect(regionsLike('eu-west-1')).toContain('us-east-1');
    expect(regionsLike('us-gov-east-1')).not.toContain('us-east-1');
  });

  it('are the commercial ones where nothing is known', () => {
    expect(regionsLike(undefined)).toBe(regionsLike('xx-new-9'));
    expect(regionsLike(undefined)).toContain('eu-central-1');
  });

  it('are offered once each, and all could be typed', () => {
    for (const partition of [undefined, 'cn-north-1', 'us-gov-west-1'].map(regionsLike)) {
      expect(new Set(partition).size).toBe(partition.length);
      expect(partition.filter((region) => !isRegionName(region))).toEqual([]);
    }
  });

  it('that are new can be typed', () => {
    expect(['eu-isoe-west-1', 'us-iso-east-1', 'eusc-de-east-1', 'mx-central-1'].every(isRegionName)).toBe(true);
  });

  it.each(['', 'eu-west', 'EU-WEST-1', 'eu west 1', 'eu-west-1 ', 'eu-west-1a', 'eu-west-1.evil.example', '../x-y-1'])(
    'are not called “%s”',
    (text) => {
      expect(isRegionName(text)).toBe(false);
    },
  );
});
