import { describe, expect, it } from 'vitest';
import type { Case, Expectation } from './case';
import { differencesOf, type Outcome } from './expectations';

const outcome: Outcome = {
  stdout: 'AKIADEV|None\n',
  stderr: 'The role cannot be assumed\nprofile base: no keys\n',
  exit: 0,
  argvFile: null,
  calls: [
    { kind: 'sts', signedBy: 'AKIABASE', token: null, region: 'us-east-2', params: { Action: 'AssumeRole' } },
    { kind: 'lookup', host: 'ssm.us-east-2.amazonaws.com:443' },
  ],
};

const differences = (expected: Expectation | Expectation[], seen: Partial<Outcome> = {}): readonly string[] =>
  differencesOf({ expect: expected } as Case, { ...outcome, ...seen });

describe('An outcome', () => {
  it.each<[string, Expectation]>([
    ['stdout', { stdout: 'AKIADEV|None' }],
    ['stdout', { stdoutMatch: '^None' }],
    ['exit', { exit: 'nonzero' }],
    ['exit', { exit: 255 }],
    ['stderr', { stderrMatch: ['role', 'not there'] }],
    ['stderr', { stderrNot: 'NO KEYS' }],
    ['argvFile', { argvFile: '--x\n' }],
    ['requests: sts', { requests: { sts: 'AKIADEV' } }],
    ['requests: ssm', { requests: { ssm: 1 } }],
    ['requests: aws', { requests: { aws: null } }],
    ['requests: ExternalId', { requests: { stsParams: { Action: 'AssumeRole', ExternalId: 'x' } } }],
  ])('differs in its %s from %j', (what, expected) => {
    const [first, ...others] = differences(expected);
    expect(first?.startsWith(`${what}: `)).toBe(true);
    expect(others).toEqual([]);
  });

  it('meets what it has', () => {
    expect(
      differences({
        stdout: 'AKIADEV|None\n',
        stdoutMatch: '^AKIADEV',
        exit: 0,
        stderrMatch: ['PROFILE', 'the role'],
        stderrNot: 'undefined',
        advice: true,
        argvFile: null,
        requests: {
          signedBy: null,
          sts: 'AKIABASE',
          stsToken: null,
          stsCalls: 1,
          stsParams: { ExternalId: null },
          aws: 'ssm.us-east-2.amazonaws.com:443',
          proxy: null,
        },
      }),
    ).toEqual([]);
  });

  it.each([
    'Cannot read properties of null',
    'EISDIR: it is a folder',
    'See the log',
    'What was wrong:\n',
    'profile undefined',
  ])('is no advice if it says “%s”', (stderr) => {
    expect(differences({ advice: true }, { stderr })).toHaveLength(1);
    expect(differences({}, { stderr })).toEqual([]);
  });

  it('need meet one of several expectations only; if it meets none, the nearest is told', () => {
    expect(differences([{ exit: 1, stdout: '' }, { exit: 0 }])).toEqual([]);
    expect(differences([{ exit: 1, stdout: '' }, { exit: 2 }])).toEqual([
      expect.stringMatching(/^exit: 2 was expected/),
    ]);
  });
});
