import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from './server';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ sessions: 5, still: true });
});
afterAll(() => emulator.stop());

describe('the portal', () => {
  const ask = async (token: string, role = 'Reader'): Promise<string> => {
    const path = `/federation/credentials?account_id=222233334444&role_name=${role}`;
    const response = await fetch(emulator.url + path, { headers: { 'x-amz-sso_bearer_token': token } });
    return `${response.status} ${response.headers.get('x-amzn-errortype') ?? ''} ${await response.text()}`;
  };

  it('gives keys of the account to whoever has signed in', async () => {
    expect(await ask('sso-token-1')).toMatch(/^200 {2}{"roleCredentials":{"accessKeyId":"ASIA222233334444"/);
  });

  it('refuses other tokens and roles', async () => {
    expect(await ask('revoked')).toMatch(/^401 UnauthorizedException/);
    expect(await ask('sso-token-1', 'forbidden')).toMatch(/^403 ForbiddenException/);
  });
});

describe('the token', () => {
  const ask = async (refreshToken: string): Promise<string> => {
    const body = JSON.stringify({ grantType: 'refresh_token', refreshToken });
    const response = await fetch(`${emulator.url}/token`, { method: 'POST', body });
    return `${response.status} ${await response.text()}`;
  };

  it('is given for a refresh token that is good', async () => {
    expect(await ask('good-for-another')).toMatch(/^200 {"accessToken":"sso-token-/);
    expect(await ask('used')).toMatch(/^400 {"error":"invalid_grant"/);
  });
});
