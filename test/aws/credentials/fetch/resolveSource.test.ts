import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSource } from '../../../../src/aws/credentials/fetch/resolveSource';
import type { CredentialSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { fetchingFor } from '../../../support/fetchingFor';
import { nobody } from '../../../support/services/loopback';
import { role } from '../../../support/rows/roleRows';
import { fileKeys, fromEnvironment, fromPod } from '../../../support/rows/sourceRows';
import { temporaryFolder } from '../../../support/temporary';

const now = Date.UTC(2030, 0);

describe('the credentials of a source', () => {
  it('in a file or in variables are those that stand there', async () => {
    const keys = { accessKeyId: 'A', secretAccessKey: 's', sessionToken: 't' };
    const fetching = fetchingFor({ now: () => now });
    expect(await resolveSource(fileKeys('config', 'dev', keys), fetching)).toEqual(keys);
    expect(await resolveSource({ kind: 'environment', keys }, fetching)).toEqual(keys);
  });

  it('in variables that have expired are refused before any call', async () => {
    const ending = (expires: number): CredentialSource => ({ ...fromEnvironment, expires }) as CredentialSource;
    const fetching = fetchingFor({ now: () => now });
    expect(await resolveSource(ending(now), fetching).catch(failureOf)).toMatchObject({
      code: 'credentialsExpired',
      message: expect.stringContaining('AWS_CREDENTIAL_EXPIRATION') as unknown,
    });
    expect(await resolveSource(ending(now + 1), fetching)).toEqual({ accessKeyId: 'AKIAENV', secretAccessKey: 's' });
  });

  it.each<readonly [string, CredentialSource, string]>([
    ['a role', role('Admin', { kind: 'container', url: 'u' }), 'No container here'],
    ['a web identity', fromPod, '/pod/token'],
    [
      'SSO',
      { kind: 'sso', profile: 'dev', startUrl: 'u', region: 'r', accountId: '1', roleName: 'r' },
      'No sign-in of u',
    ],
    ['aws login', { kind: 'login', profile: 'dev', session: 'arn:jo' }, 'The sign-in of arn:jo'],
    ['a program', { kind: 'process', profile: 'dev', command: 'no-such-program' }, 'no-such-program'],
    ['a container', { kind: 'container', url: 'ftp://x' }, 'ftp://x'],
  ])('of the kind %s are fetched by what knows it', async (_, source, word) => {
    const told = await resolveSource(source, fetchingFor({ now: () => now })).catch(failureOf);
    expect(told).toHaveProperty('message', expect.stringContaining(word));
  });

  it('that is an instance without any are none at all', async () => {
    const source = { kind: 'instance', endpoint: await nobody(), timeout: 1, attempts: 1, v1Disabled: false } as const;
    expect(await resolveSource(source, fetchingFor({})).catch(failureOf)).toEqual({
      code: 'noCredentials',
      message: 'Unable to locate credentials',
    });
  });

  it('that is a program are what it prints', async () => {
    const answer = '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"s"}';
    const folder = temporaryFolder({ p: `#!/bin/sh\necho '${answer}'\n` });
    chmodSync(join(folder, 'p'), 0o755);
    const source = { kind: 'process', profile: 'dev', command: join(folder, 'p') } as const;
    expect(await resolveSource(source, fetchingFor({}))).toEqual({ accessKeyId: 'A', secretAccessKey: 's' });
  });
});
