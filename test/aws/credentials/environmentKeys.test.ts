import { expect, it } from 'vitest';
import { environmentSource } from '../../../src/aws/credentials/environmentKeys';
import { canBeSent } from '../../../src/aws/credentials/provider';
import { failureOf } from '../../../src/core/base/failure';

it('keys with a line end are refused before they are sent, and not told', () => {
  const variables = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 'hidden\n' };
  let failure;
  try {
    environmentSource(variables);
  } catch (thrown) {
    failure = failureOf(thrown);
  }
  expect(failure).toMatchObject({
    code: 'badConfig',
    message: expect.stringContaining('AWS_SESSION_TOKEN') as unknown,
  });
  expect(JSON.stringify(failure)).not.toContain('hidden');
});

it.each([
  ['AKIA1', undefined, true],
  ['AKIA1', 'a+/=', true],
  ['AKIA\n1', undefined, false],
  ['AKIA1', 'a\u0000', false],
  ['AKIÄ', undefined, false],
] as const)('a key %j with a token %j can be sent: %s', (accessKeyId, sessionToken, expected) => {
  const keys = { accessKeyId, secretAccessKey: 's', ...(sessionToken === undefined ? {} : { sessionToken }) };
  expect(canBeSent(keys)).toBe(expected);
});
