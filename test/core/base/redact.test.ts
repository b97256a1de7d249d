import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/core/base/redact';

const secret = fc.stringMatching(/^[A-Za-z0-9+/]{20,60}$/);

describe('redact', () => {
  it.each([
    (s: string) => `{"TokenValue": "${s}"}`,
    (s: string) => `{'SecretAccessKey': '${s}'}`,
    (s: string) => `aws_secret_access_key = ${s}`,
    (s: string) => `aws_session_token=${s}`,
    (s: string) => `https://x/?X-Amz-Security-Token=${s}&a=1`,
    (s: string) => `https://x/?X-Amz-Signature=${s}`,
    (s: string) => `authorization: AWS4-HMAC-SHA256 Signature=${s}`,
    (s: string) => `"x-amz-security-token": "${s}"`,
    (s: string) => `Authorization: Bearer ${s}`,
    (s: string) => `wss://ssmmessages.eu-west-1.amazonaws.com/v1/data-channel/x?stream=${s}`,
    (s: string) => `"StreamUrl":"wss://x/${s}"`,
    (s: string) => `accessToken: ${s}`,
    (s: string) => JSON.stringify({ body: JSON.stringify({ TokenValue: `a ${s}` }) }),
    (s: string) => JSON.stringify({ sent: JSON.stringify({ Authorization: s }) }),
  ])('lets no secret through: %s', (write) => {
    fc.assert(
      fc.property(secret, (value) => {
        expect(redact(`before ${write(value)} after`)).not.toContain(value);
      }),
    );
  });

  it('hides access key ids and the home directory, and leaves the rest', () => {
    expect(redact('key AKIAIOSFODNN7EXAMPLE in /home/jane/.aws/config', '/home/jane')).toBe(
      'key <access key id> in ~/.aws/config',
    );
    expect(redact('prod · eu-west-1: AWS is throttling')).toBe('prod · eu-west-1: AWS is throttling');
  });
});
