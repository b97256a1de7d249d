import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { containerCredentials } from '../../../../src/aws/credentials/fetch/containerEndpoint';
import type { ContainerSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { type Answer, loopback } from '../../../support/loopback';
import { temporaryFolder } from '../../../support/temporary';

const body = { AccessKeyId: 'ASIACONT', SecretAccessKey: 's', Token: 't', Expiration: '2030-01-01T00:00:00Z' };
const kind = 'container';

const { signal } = new AbortController();
const ask = (source: ContainerSource) => containerCredentials(source, { signal });

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
      ['two failures', {}, [failing, failing, { body }]],
      ['three failures', {}, always(failing), 'HTTP status 500'],
      ['no permission', {}, always({ status: 403, body }), 'HTTP status 403'],
      ['no JSON', {}, always({ body: 'junk' }), 'JSON'],
      ['no content', {}, always({ status: 204 }), 'HTTP status 204'],
      ['no answer', {}, always({ body, delay: 60_000 }), 'no answer within 2 seconds'],
      ...[null, [], 'x', {}, ...Object.keys(body).map((name) => ({ ...body, [name]: null }))].map(
        (part) =>
          [`the answer ${JSON.stringify(part)}`, {}, [{ body: JSON.stringify(part) }], 'has not all of'] as const,
      ),
      ['an end that is no date', {}, [{ body: { ...body, Expiration: 'soon' } }], 'has not all of'],
      ['a token with CR', { token: 'a\rb' }, [], 'line end'],
      ['a token with LF', { token: 'a\nb' }, [], 'line end'],
      ['a file with CR and LF', { token: 't', tokenFile: join(folder, 'cr lf') }, [], 'line end'],
      ['a file with LF', { tokenFile: join(folder, 'lf') }, [], 'line end'],
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
      const message = expect.stringMatching(new RegExp(`from ${url}: .*${reason ?? ''}`, 's')) as unknown;
      const told = reason === undefined ? { accessKeyId: 'ASIACONT' } : { code: 'credentialEndpoint', message };
      expect(result).toMatchObject({ title, told, requests: answers.length });
    }
  });

  it.each([
    'http://10.0.0.1/x',
    'http://localhost.example/x',
    'http://169.254.170.3/',
    'http://1270.0.0.1/',
    'http://169.254.170.23.example/',
    'ftp://127.0.0.1/',
    'x',
  ])('do not come from %s', async (url) => {
    const failure = await ask({ kind, url }).catch(failureOf);
    expect(failure).toMatchObject({ code: 'credentialEndpoint' });
    expect(failure).toHaveProperty('message', expect.stringContaining(url));
  });

  it('are asked for after a pause of a second, which ends when nobody waits any more', async () => {
    const { url, received } = await service({ status: 500 });
    const before = Date.now();
    await ask({ kind, url });
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
    const controller = new AbortController();
    const failing = await service({ status: 500 }, { status: 500 });
    const asked = containerCredentials({ kind, url: failing.url }, controller).catch(failureOf);
    await vi.waitUntil(() => failing.received.length === 1);
    controller.abort();
    expect(await asked).toMatchObject({ code: 'credentialEndpoint' });
    expect([received.length, failing.received.length]).toEqual([2, 1]);
  });

  it('may come from localhost in any case', async () => {
    const { url } = await service();
    const source = { kind, url: url.replace('127.0.0.1', 'LocalHost') } as const;
    expect(await ask(source)).toMatchObject({ accessKeyId: 'ASIACONT' });
  });
});
