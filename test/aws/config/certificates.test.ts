import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { trustedCertificates } from '../../../src/aws/config/certificates';
import { type Failure, failureOf } from '../../../src/core/base/failure';
import { temporaryFolder } from '../../support/temporary';

let pem: string;

beforeAll(() => {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', '/dev/null'];
  pem = execFileSync('openssl', ['req', '-x509', ...key, '-days', '1', '-subj', '/CN=x'], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
});

const place = { entry: 'ca_bundle', file: 'config', line: 4 };
const believed = (text: string, variables: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
  trustedCertificates({ text, place }, variables);
const refused = (text: string, variables: Readonly<Record<string, string>> = {}): Promise<Failure> =>
  believed(text, variables).then(() => Promise.reject(new Error('It was believed')), failureOf);

describe('the certificates to believe', () => {
  it('are Node’s own and those of the bundle', async () => {
    const file = join(temporaryFolder({ ca: pem }), 'ca');
    expect(await believed(file)).toEqual([...rootCertificates, pem]);
  });

  it('have those of NODE_EXTRA_CA_CERTS as well, if that can be read', async () => {
    const folder = temporaryFolder({ ca: pem, extra: 'EXTRA' });
    const extra = (NODE_EXTRA_CA_CERTS: string) => believed(join(folder, 'ca'), { NODE_EXTRA_CA_CERTS });
    expect(await extra(join(folder, 'extra'))).toEqual([...rootCertificates, 'EXTRA', pem]);
    expect(await extra(join(folder, 'none'))).toEqual([...rootCertificates, '', pem]);
    expect(await extra('')).toEqual([...rootCertificates, pem]);
  });

  it('may be many, among other words, in each spelling of OpenSSL', async () => {
    const trusted = pem.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE');
    const old = pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE');
    const folder = temporaryFolder({ ca: `# ours\r\n${pem.replaceAll('\n', '\r\n')}\n${pem}`, trusted, old });
    for (const name of ['ca', 'trusted', 'old']) {
      const file = join(folder, name);
      expect((await believed(file)).at(-1)).toBe(readFileSync(file, 'utf8'));
    }
  });

  it('are found below ~, but variables in the path are not expanded', async () => {
    const HOME = temporaryFolder({ ca: pem });
    expect((await believed('~/ca', { HOME })).at(-1)).toBe(pem);
    const failure = await refused('$HOME/ca', { HOME });
    expect(failure).toMatchObject({ code: 'tls' });
    expect(failure.message).toContain('$HOME/ca');
  });
});

describe('a CA bundle that cannot be used', () => {
  it('is told with its path, the place that names it and the reason', async () => {
    const folder = temporaryFolder({
      file: pem,
      words: 'there is nothing here',
      open: '-----BEGIN CERTIFICATE-----\nAAAA\n',
      broken: pem.replace(/\nMII/, '\nAAA'),
      second: `${pem}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`,
    });
    mkdirSync(join(folder, 'folder'));
    const reasons = Object.entries({
      none: 'it is not there',
      'file/below': 'it is not there',
      folder: 'it is a folder',
      words: 'there is no certificate in it',
      open: 'there is no certificate in it',
      broken: 'a certificate in it is broken',
      second: 'a certificate in it is broken',
    });
    for (const [name, reason] of reasons) {
      const path = join(folder, name);
      expect(await refused(path)).toEqual({
        code: 'tls',
        name: 'CaBundle',
        message: `The CA bundle ${path} of ca_bundle (config:4) cannot be used: ${reason}`,
        file: 'config',
      });
    }
  });

  it('is the file to correct itself, if a variable names it', async () => {
    const failure = await trustedCertificates({ text: '/none/ca', place: { variable: 'AWS_CA_BUNDLE' } }, {}).catch(
      failureOf,
    );
    expect(failure).toMatchObject({ file: '/none/ca' });
    expect(failure).toHaveProperty('message', expect.stringContaining('AWS_CA_BUNDLE'));
  });

  it('has the system’s words for other reasons', async () => {
    expect((await refused(`/${'a'.repeat(5000)}`)).message).toContain('ENAMETOOLONG');
  });
});
