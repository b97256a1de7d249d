import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../src/core/sessions/owner';

describe('an owner', () => {
  it.each([
    [
      'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Power_User_0123456789abcdef/jane@example.com',
      { kind: 'assumedRole', account: '111122223333', name: 'jane@example.com', role: 'Power_User' },
    ],
    [
      'arn:aws-cn:sts::111122223333:assumed-role/ci/botocore-session-1764',
      { kind: 'assumedRole', account: '111122223333', name: 'botocore-session-1764', role: 'ci' },
    ],
    [
      'arn:aws:iam::111122223333:user/ops/eu/anna',
      { kind: 'user', account: '111122223333', name: 'anna', role: undefined },
    ],
    ['arn:aws:iam::111122223333:root', { kind: 'root', account: '111122223333', name: 'root', role: undefined }],
    [
      'arn:aws:sts::111122223333:federated-user/bob',
      { kind: 'federatedUser', account: '111122223333', name: 'bob', role: undefined },
    ],
    ['<b>not an arn</b>', { kind: 'unknown', account: undefined, name: '<b>not an arn</b>', role: undefined }],
  ])('is read off %s', (arn, expected) => {
    expect(ownerOf(arn)).toEqual(expected);
  });

  it('has a name, whatever the text', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => ownerOf(text).name !== ''));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('user/', 'assumed-role/', 'root', 'federated-user/'), (end, type) => {
        expect(ownerOf(`arn:aws:iam::111122223333:${type}${end}`).name).not.toBe('');
      }),
    );
  });
});
