import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callSsm, callSts, type Signing } from '../../support/signedFetch';
import { type Emulator, startEmulator } from '../server';

const minutes = 60_000;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ sessions: 20, still: true });
});
afterAll(() => emulator.stop());

/** The error of a DescribeSessions call, undefined where it is answered. */
async function refusal(signing: Signing): Promise<{ readonly __type?: string; readonly message?: string }> {
  const response = await callSsm(emulator.url, 'DescribeSessions', { State: 'Active' }, signing);
  const answer = (await response.json()) as { readonly __type?: string; readonly message?: string };
  expect(response.status).toBe(answer.__type === undefined ? 200 : 400);
  return answer;
}

describe('a request', () => {
  it('is answered when it is signed, within five minutes', async () => {
    expect(await refusal({})).toHaveProperty('Sessions');
    expect(await refusal({ at: Date.now() - 4 * minutes })).toHaveProperty('Sessions');
    expect(await refusal({ at: Date.now() + 4 * minutes })).toHaveProperty('Sessions');
  });

  it('is answered for temporary keys with their session token, which is signed too', async () => {
    expect(await refusal({ keyId: 'ASIA111122223333ABCD', sessionToken: 'token/+=' })).toHaveProperty('Sessions');
    expect((await refusal({ keyId: 'ASIA111122223333ABCD' })).__type).toBe('UnrecognizedClientException');
  });

  it('tells account and region by key and scope', async () => {
    emulator.calls.length = 0;
    await refusal({ account: '999988887777', region: 'ap-south-1' });
    expect(emulator.calls).toEqual([
      { action: 'DescribeSessions', account: '999988887777', region: 'ap-south-1', page: 1, body: { State: 'Active' } },
    ]);
  });

  it.each<readonly [string, Signing, string, string]>([
    ['with another secret', { secret: 'guess' }, 'InvalidSignatureException', 'signature we calculated does not match'],
    ['changed on its way', { tampered: '{"State":"History"}' }, 'InvalidSignatureException', 'does not match'],
    ['for another service', { service: 'sts' }, 'InvalidSignatureException', "scoped to correct service: 'ssm'"],
    ['without its host signed', { signHost: false }, 'InvalidSignatureException', "'Host' must be"],
    ['with unknown keys', { keyId: 'AKIDEXAMPLE' }, 'UnrecognizedClientException', 'security token included'],
  ])('%s is refused', async (_, signing, code, words) => {
    const { __type, message } = await refusal(signing);
    expect(__type).toBe(code);
    expect(message).toContain(words);
  });

  it('of a clock that is wrong is refused, with both times', async () => {
    const early = await refusal({ at: Date.now() - 6 * minutes });
    const time = String.raw`\d{8}T\d{6}Z`;
    expect(early.message).toMatch(
      new RegExp(`^Signature expired: ${time} is now earlier than ${time} \\(${time} - 5 min\\.\\)$`),
    );
    const late = await refusal({ at: Date.now() + 6 * minutes });
    expect(late.message).toMatch(
      new RegExp(`^Signature not yet current: ${time} is still later than ${time} \\(${time} \\+ 5 min\\.\\)$`),
    );
  });

  it.each([
    [{}, 'MissingAuthenticationTokenException'],
    [{ authorization: 'Bearer me' }, 'IncompleteSignatureException'],
  ])('signed with %j is refused', async (headers, code) => {
    const response = await fetch(emulator.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.DescribeSessions', ...headers },
      body: '{"State":"Active"}',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { __type: code }]);
  });
});

describe('GetCallerIdentity', () => {
  it('says whose keys these are, in XML', async () => {
    const response = await callSts(emulator.url, 'GetCallerIdentity', { account: '444455556666' });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(
      /^<GetCallerIdentityResponse xmlns="[^"]+"><GetCallerIdentityResult><Arn>arn:aws:sts::444455556666:assumed-role.*<Account>444455556666<\/Account>/,
    );
  });

  it.each<readonly [string, Signing, number, string]>([
    ['another secret', { secret: 'guess' }, 403, 'SignatureDoesNotMatch'],
    ['unknown keys', { keyId: 'AKIDEXAMPLE' }, 403, 'InvalidClientTokenId'],
  ])('is refused with the errors of STS: %s', async (_, signing, status, code) => {
    const response = await callSts(emulator.url, 'GetCallerIdentity', signing);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Code>${code}</Code>`);
  });
});

describe('an operation', () => {
  it('that does not exist is refused', async () => {
    const ssm = await callSsm(emulator.url, 'DescribeEverything', {});
    expect(await ssm.json()).toEqual({ __type: 'UnknownOperationException' });
    const sts = await callSts(emulator.url, 'DescribeSessions');
    expect(await sts.text()).toContain('<Code>InvalidAction</Code>');
  });

  it('that ends a session needs one', async () => {
    const [session] = emulator.worlds.of('111122223333', 'eu-west-1').sessions('Active', emulator.worlds.now());
    const end = async (members: object): Promise<unknown> =>
      (await callSsm(emulator.url, 'TerminateSession', members)).json();
    expect(await end({ SessionId: session?.SessionId })).toEqual({ SessionId: session?.SessionId });
    expect(await end({ SessionId: session?.SessionId })).toMatchObject({ __type: 'DoesNotExistException' });
    expect(await end({})).toMatchObject({ __type: 'ValidationException' });
  });
});
