import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { containerCredentials } from '../../../../src/aws/credentials/fetch/containerEndpoint';
import type { Credentials } from '../../../../src/aws/credentials/fetch/refreshing';
import type { ContainerSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { fetchingFor } from '../../../support/fetchingFor';
import { type Answer, loopback } from '../../../support/services/loopback';
import { temporaryFolder } from '../../../support/temporary';

const body = { AccessKeyId: 'ASIACONT', SecretAccessKey: 's', Token: 't', Expiration: '2030-01-01T00:00:00Z' };
const kind = 'container';

const ask = (source: ContainerSource): Promise<Credentials> => containerCredentials(source, fetchingFor({}));

/** The answers to the first requests; all later ones are good. */
async function service(...first: readonly Answer[]) {
  const answers = [...first];
  return loopback(() => answers.shift() ?? { body });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a container’s credentials', () => {
  it('come from its endpoint, with path and query', async () => {
    const { url, received } = await service();
    expect(await ask({ kind, url: `${url}/a/b?c=d` })).toMatchObject({
      accessKeyId: 'ASIACONT',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: new Date('2030-01-01T00:00:00Z'),
    });
    expect(received.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([
      ['GET', '/a/b?c=d', undefined],
    ]);
  });

  it('are asked for with the token, or before it with what is in its file, read anew each time', async () => {
    const { url, received } = await service();
    await ask({ kind, url, token: 'text' });
    const tokenFile = join(temporaryFolder({ token: 'in the file' }), 'token');
    await ask({ kind, url, token: 'text', tokenFile });
    expect(received.map(({ headers }) => headers.authorization)).toEqual(['text', 'in the file']);
  });

  it('are those of the source, whatever the variables of this process say', async () => {
    const { url, received } = await service();
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', '/elsewhere');
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN', 'other');
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE', '/nowhere');
    await ask({ kind, url: `${url}/here` });
    expect(received.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/here', undefined]]);
  });

  it('are asked for three times, and it is told why there are none', async () => {
    const failing = { status: 500, body: {} };
    const always = (answer: Answer): Answer[] => [answer, answer, answer];
    const folder = temporaryFolder({ 'cr lf': 'a\r\nb', lf: 'a\nb' });
    // All at once: there is a pause after each attempt.
    const cases: readonly (readonly [title: string, more: object, answers: readonly Answer[], reason?: string])[] = [
      ['two failures', {}, [failing, failing]],
      ['three failures', {}, always(failing), '500'],
      ['no permission', {}, always({ status: 403, body }), '403'],
      ['no JSON', {}, always({ body: 'junk' }), 'no credentials'],
      ['no keys', {}, always({ body: { AccessKeyId: 'A' } }), 'no credentials'],
      ['no content', {}, always({ status: 204 }), '204'],
      ['a token with CR and LF', { token: 'a\r\nb' }, [], 'line ends'],
      ['a token with LF', { token: 'a\nb' }, [], 'line ends'],
      ['a token with CR', { token: 'a\rb' }, [], 'line ends'],
      ['a file with CR and LF', { token: 't', tokenFile: join(folder, 'cr lf') }, [], 'line ends'],
      ['a file with LF', { tokenFile: join(folder, 'lf') }, [], 'line ends'],
      ['no file', { token: 't', tokenFile: '/nowhere/token' }, [], '/nowhere/token'],
    ];
    const results = await Promise.all(
      cases.map(async ([title, more, answers]) => {
        const { url, received } = await service(...answers);
        const told = await ask({ kind, url, ...more }).catch(failureOf);
        return { title, told, requests: received.length, url };
      }),
    );
    for (const [index, [title, , answers, reason]] of cases.entries()) {
      const { url, ...result } = results[index] ?? { url: '' };
      const message = expect.stringMatching(new RegExp(`endpoint ${url}: .*${reason ?? ''}`, 's')) as unknown;
      const told = reason === undefined ? { accessKeyId: 'ASIACONT' } : { code: 'credentialEndpoint', message };
      expect(result).toMatchObject({ title, told, requests: answers.length === 0 ? 0 : 3 });
    }
  });

  it.each(['http://10.0.0.1/x', 'http://localhost.example/x', 'http://169.254.170.3/', 'ftp://127.0.0.1/', 'x'])(
    'do not come from %s',
    async (url) => {
      const failure = await ask({ kind, url }).catch(failureOf);
      expect(failure).toMatchObject({ code: 'credentialEndpoint' });
      expect(failure).toHaveProperty('message', expect.stringContaining(url));
    },
  );

  it('may come from localhost in any case', async () => {
    const { url } = await service();
    const source = { kind, url: url.replace('127.0.0.1', 'LocalHost') } as const;
    expect(await ask(source)).toMatchObject({ accessKeyId: 'ASIACONT' });
  });
});
