import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exitCode';
import { type Failure, FailureError } from '../../src/core/base/failure';

const code = (failure: Partial<Failure>): number =>
  exitCodeOf(new FailureError({ code: 'unknown', message: '', ...failure }));

describe('the exit code', () => {
  it.each<[string, Partial<Failure>, number]>([
    ['no credentials', { code: 'noCredentials' }, 253],
    ['half of the credentials', { code: 'noCredentials', name: 'PartialCredentials' }, 255],
    ['no region', { code: 'noRegion' }, 253],
    ['a region that is none', { code: 'badRegion' }, 255],
    ['a format of dates that is none', { code: 'badConfig', name: 'ConfigurationError' }, 253],
    ['other settings that are none', { code: 'badConfig' }, 255],
    ['what the service refuses', { code: 'accessDenied', status: 400 }, 254],
    ['a page of HTML with an error status', { code: 'malformedAnswer', status: 403 }, 254],
    ['an answer that is none', { code: 'malformedAnswer', status: 200 }, 255],
    ['a service that is not reached', { code: 'unreachable' }, 255],
    ['what is called like a property of all objects', { code: 'unknown', name: 'constructor' }, 255],
    ['the same token twice', { code: 'sameToken' }, 255],
    ['Ctrl+C', { code: 'cancelled' }, 130],
  ])('of %s is the CLI’s', (_, failure, expected) => {
    expect(code(failure)).toBe(expected);
  });

  it('of a query that does not fit, or of a bug, is the one for everything else', () => {
    expect(exitCodeOf(new Error('x'))).toBe(255);
  });
});
