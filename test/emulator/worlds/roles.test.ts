import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callSts } from '../../support/signedFetch';
import { webIdentityToken } from './roles';
import { type Emulator, startEmulator } from '../server';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ sessions: 5, still: true });
});
afterAll(() => emulator.stop());

const role = 'RoleArn=arn:aws:iam::222233334444:role/reader&RoleSessionName=me';

describe('AssumeRole', () => {
  it('gives keys of the role’s account for as long as is asked', async () => {
    const answer = await callSts(emulator.url, `AssumeRole&${role}&DurationSeconds=900`);
    const text = await answer.text();
    expect(text).toContain('<AccessKeyId>ASIA222233334444</AccessKeyId>');
    const [, expiration = ''] = /<Expiration>([^<]+)</.exec(text) ?? [];
    expect(Math.round((Date.parse(expiration) - Date.now()) / 60_000)).toBe(15);
    expect(text).toContain('arn:aws:sts::222233334444:assumed-role/reader/me');
  });

  it('wants the code of the MFA device where one is named', async () => {
    const withCode = (code: string): Promise<Response> =>
      callSts(emulator.url, `AssumeRole&${role}&SerialNumber=mfa&TokenCode=${code}`);
    expect((await withCode('123456')).status).toBe(200);
    const refused = await withCode('000000');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('MultiFactorAuthentication failed');
  });

  it('is refused for a role that may be assumed by nobody, and for what is no role', async () => {
    const forbidden = await callSts(emulator.url, `AssumeRole&${role.replace('reader', 'forbidden')}`);
    expect(await forbidden.text()).toContain('not authorized to perform: sts:AssumeRole');
    expect((await callSts(emulator.url, 'AssumeRole&RoleArn=x')).status).toBe(400);
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  it('needs no signature but the token', async () => {
    const call = async (token: string): Promise<number> => {
      const body = `Action=AssumeRoleWithWebIdentity&${role}&WebIdentityToken=${token}`;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await fetch(emulator.url, { method: 'POST', headers, body })).status;
    };
    expect(await call(webIdentityToken)).toBe(200);
    expect(await call('another')).toBe(400);
  });
});
