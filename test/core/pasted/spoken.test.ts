import { describe, expect, it } from 'vitest';
import { spoken } from '../../../src/core/pasted/spoken';

describe('What is left out of a command, by name', () => {
  it.each([
    ['| jq .', '| jq .'],
    ['&&\n  echo  hi\n', '&& echo hi'],
    ['; FOO=bar BAZ="a b" other', '; FOO=… BAZ=… other'],
    ['| curl -H "Authorization: Bearer abc.def" x', '| curl -H "Authorization: <secret>'],
    ['| mysql -u root --password=abc --api-key abc', '| mysql -u root --password=… --api-key …'],
    ['| curl -u jo:abc https://jo:abc@x', '| curl -u <secret> https://<secret>@x'],
    ['aws-vault exec --mfa-token 123456 dev --', 'aws-vault exec --mfa-token … dev --'],
    ['aws-vault exec -t 123456 dev --', 'aws-vault exec -t … dev --'],
    ['aws configure set aws_secret_access_key abc', 'aws configure set aws_secret_access_key •••'],
    ['| jq -r \'.Sessions[] | select(.Status=="x")\'', '| jq -r \'.Sessions[] | select(.Status=="x")\''],
  ])('%j is %j', (piece, expected) => {
    expect(spoken(piece)).toBe(expected);
  });

  it('is not long', () => {
    expect(spoken(`| jq ${'x'.repeat(500)}`)).toMatch(/^\| jq x{55}…$/);
  });
});
