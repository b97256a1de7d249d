import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awsFilesReader } from '../../src/aws/config/awsFiles';
import { credentialFingerprint } from '../../src/aws/credentialFiles';
import { temporaryFolder } from '../support/temporary';

interface Place {
  readonly home: string;
  readonly fingerprint: () => Promise<string>;
  readonly write: (name: string, text: string) => void;
}

function place(variables: Readonly<Record<string, string>> = {}, config = ''): Place {
  const home = temporaryFolder({ '.aws/config': config });
  const read = awsFilesReader({}, { HOME: home, ...variables });
  return {
    home,
    fingerprint: async () => credentialFingerprint(await read()),
    write: (name, text) => {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), text);
    },
  };
}

describe('the fingerprint of the files', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['.aws/config', {}, ''],
    ['.aws/credentials', {}, ''],
    ['named/config', { AWS_CONFIG_FILE: '~/named/config' }, ''],
    ['named/keys', { AWS_SHARED_CREDENTIALS_FILE: '$HOME/named/keys' }, ''],
    ['.aws/sso/cache/a.json', {}, ''],
    ['.aws/login/cache/a.json', {}, ''],
    ['named/a.json', { AWS_LOGIN_CACHE_DIRECTORY: '${HOME}/named' }, ''],
    ['.aws/cli/cache/a.json', {}, ''],
    ['token', { AWS_WEB_IDENTITY_TOKEN_FILE: '~/token' }, ''],
    ['token', { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '~/token' }, ''],
    ['ca.pem', { AWS_CA_BUNDLE: '~/ca.pem' }, ''],
    ['ca.pem', { REQUESTS_CA_BUNDLE: '~/ca.pem' }, ''],
    ['ca.pem', {}, '[profile a]\n[profile dev]\nca_bundle = ~/ca.pem\n'],
    ['token', {}, '[profile dev]\nweb_identity_token_file = ~/token\n'],
    ['.boto', {}, ''],
  ])('differs when %s comes, and goes (%j)', async (file, variables, config) => {
    const { home, fingerprint, write } = place(variables, config);
    const fingerprints = [await fingerprint()];
    const isConfig = file === '.aws/config';
    write(file, isConfig ? '[a]\n' : 'one');
    fingerprints.push(await fingerprint());
    rmSync(join(home, file));
    fingerprints.push(await fingerprint());
    expect(fingerprints[1]).not.toBe(fingerprints[0]);
    expect(fingerprints[2]).not.toBe(fingerprints[1]);
    expect(fingerprints[2] === fingerprints[0]).toBe(!isConfig);
  });

  it('differs when a file has another length or another time', async () => {
    const { home, fingerprint, write } = place({ AWS_CA_BUNDLE: '~/ca.pem' });
    write('ca.pem', 'one');
    utimesSync(join(home, 'ca.pem'), 1, 1);
    const first = await fingerprint();
    write('ca.pem', 'three');
    utimesSync(join(home, 'ca.pem'), 1, 1);
    const longer = await fingerprint();
    utimesSync(join(home, 'ca.pem'), 1, 2);
    expect(new Set([first, longer, await fingerprint()]).size).toBe(3);
  });

  it('stays when nothing changes, when a draft of a token comes, and when the AWS CLI writes its database', async () => {
    const { home, fingerprint, write } = place();
    write('.aws/cli/cache/a.json', '{}');
    write('.aws/cli/cache/session.db', 'x');
    const before = await fingerprint();
    expect(await fingerprint()).toBe(before);
    write('.aws/cli/cache/session.db', 'xyz');
    write('.aws/cli/cache/session.db-journal', 'x');
    write('.aws/sso/cache/a.json.1234', 'x');
    expect(await fingerprint()).toBe(before);
    renameSync(join(home, '.aws/sso/cache/a.json.1234'), join(home, '.aws/sso/cache/a.json'));
    expect(await fingerprint()).not.toBe(before);
  });

  it('has entries that are no path in it, without an exception', async () => {
    const { fingerprint } = place(
      { AWS_CA_BUNDLE: '' },
      '[profile dev]\nca_bundle =\n  a = b\nweb_identity_token_file =\n',
    );
    expect(await fingerprint()).toBe(await fingerprint());
  });
});
