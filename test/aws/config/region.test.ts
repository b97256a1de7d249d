import { describe, expect, it } from 'vitest';
import { realRegion, regionSetting } from '../../../src/aws/config/region';
import { valueOf } from '../../../src/aws/config/settings';
import { devProfile, failureIn } from '../../support/rows/settingsOf';

const region = (entries: string, environment: Readonly<Record<string, string>> = {}): string | undefined =>
  valueOf(regionSetting, devProfile(entries, environment));

describe('the region', () => {
  it('is that of AWS_REGION, then of AWS_DEFAULT_REGION, then of the profile, then none', () => {
    expect(region('region = c\n', { AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' })).toBe('a');
    expect(region('region = c\n', { AWS_REGION: '', AWS_DEFAULT_REGION: 'b' })).toBe('b');
    expect(region('region = c\n', { AWS_REGION: '', AWS_DEFAULT_REGION: '' })).toBe('c');
    expect(region('region =\n')).toBeUndefined();
    expect(region('')).toBeUndefined();
  });

  it.each(['us-east-1', 'x', '1a', 'US-EAST-9', 'a--b', 'a'.repeat(63)])('may be called %s', (name) => {
    expect(region(`region = ${name}\n`)).toBe(name);
  });

  it.each(['-a', 'a-', '-', '123', 'a'.repeat(64), 'a.b', 'a_b', 'a b', 'é', 'us-east-2 # ohio', '"us-east-2"', 'a/b'])(
    'may not be called %s: entry, file and line are told',
    (name) => {
      const failure = failureIn(() => region(`region = ${name}\n`));
      expect(failure).toMatchObject({ code: 'badRegion', file: 'config' });
      expect(failure.message).toContain(`'${name}'`);
      expect(failure.message).toContain('region (config:2)');
    },
  );

  it.each(['us-east-1 ', ' us-east-1', 'us-east-1\n'])(
    'of a variable keeps its blanks, and is refused then: "%s"',
    (name) => {
      const failure = failureIn(() => region('', { AWS_REGION: name }));
      expect(failure).toMatchObject({ code: 'badRegion' });
      expect(failure).not.toHaveProperty('file');
      expect(failure.message).toContain('AWS_REGION');
    },
  );
});

describe('a region’s name with fips', () => {
  it.each([
    ['fips-us-east-1', 'us-east-1', true],
    ['us-gov-west-1-fips', 'us-gov-west-1', true],
    ['us-east-1', 'us-east-1', false],
    ['us-fips-1', 'us-fips-1', false],
    ['fipsus-east-1', 'fipsus-east-1', false],
  ])('%s is %s, with FIPS: %s', (name, real, fips) => {
    expect(realRegion(name)).toEqual({ region: real, fips });
  });
});
