import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked } from '../../../src/core/base/mask';

describe('A masked text', () => {
  it.each([
    ['AWS_SECRET_ACCESS_KEY=abc aws', 'AWS_SECRET_ACCESS_KEY=••• aws'],
    ['AWS_SESSION_TOKEN="a b" aws', 'AWS_SESSION_TOKEN=••••• aws'],
    ["AWS_SESSION_TOKEN='a b", 'AWS_SESSION_TOKEN=••••'],
    ['AWS_SESSION_TOKEN=“a b” x', 'AWS_SESSION_TOKEN=••••• x'],
    ['$env:AWS_SECRET_ACCESS_KEY = "abc"; aws', '$env:AWS_SECRET_ACCESS_KEY = •••••; aws'],
    ['$env:aws_secret_access_key="abc"', '$env:aws_secret_access_key=•••••'],
    ['setenv AWS_SESSION_TOKEN abc', 'setenv AWS_SESSION_TOKEN •••'],
    ['Set-Item Env:AWS_SESSION_TOKEN -Value abc', 'Set-Item Env:AWS_SESSION_TOKEN -Value •••'],
    ['("AWS_SECRET_ACCESS_KEY", "abc")', '("AWS_SECRET_ACCESS_KEY", •••••)'],
    ['aws configure set aws_secret_access_key abc', 'aws configure set aws_secret_access_key •••'],
    ['GITHUB_TOKEN=abc DB_PASSWORD=d MY_API_KEY=e', 'GITHUB_TOKEN=••• DB_PASSWORD=• MY_API_KEY=•'],
    ['x AKIAIOSFODNN7EXAMPLE', 'x ••••••••••••••••••••'],
    ['--starting-token abc --filters key=a', '--starting-token abc --filters key=a'],
    ['AWS_PROFILE=dev', 'AWS_PROFILE=dev'],
  ])('has no secret in it: %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('is as long as the text', () => {
    const unit = fc.constantFrom(
      'AWS_SESSION_TOKEN',
      '=',
      ' ',
      '"',
      "'",
      'a',
      '\u{1F600}',
      'AKIAIOSFODNN7EXAMPLE',
      '“',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(masked(text)).toHaveLength(text.length);
      }),
    );
  });
});
