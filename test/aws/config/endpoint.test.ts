import { describe, expect, it } from 'vitest';
import { checkEndpoint, configuredEndpoint, type Service } from '../../../src/aws/config/endpoint';
import { devProfile, type DevProfile, failureIn } from '../../support/rows/settingsOf';

const url = (name: string): string => `https://${name}.example`;
const endpoint = (profile: DevProfile, service: Service = 'ssm'): string | undefined =>
  configuredEndpoint(profile.config, service, profile);
const lab = (block: string): string => `services = lab\n[services lab]\n${block}`;
const services: readonly Service[] = ['ssm', 'sts', 'sso', 'sso_oidc', 'signin'];

describe('the endpoint of a service', () => {
  it('is AWS’s own if nothing is configured', () => {
    expect(services.map((service) => endpoint(devProfile(''), service))).toEqual(services.map(() => undefined));
  });

  it('is that of its own variable, the general one, the services section, the profile: the first that is not empty', () => {
    const entries = `endpoint_url = ${url('profile')}\n${lab(`ssm =\n  endpoint_url = ${url('section')}\n`)}`;
    const variables = { AWS_ENDPOINT_URL_SSM: url('own'), AWS_ENDPOINT_URL: url('general') };
    expect(endpoint(devProfile(entries, variables))).toBe(url('own'));
    expect(endpoint(devProfile(entries, { ...variables, AWS_ENDPOINT_URL_SSM: '' }))).toBe(url('general'));
    expect(endpoint(devProfile(entries, { AWS_ENDPOINT_URL: '' }))).toBe(url('section'));
    expect(endpoint(devProfile(entries.replace(url('section'), '')))).toBe(url('profile'));
    expect(endpoint(devProfile('endpoint_url =\n'))).toBeUndefined();
  });

  it('is its own, not another service’s', () => {
    const variables = Object.fromEntries(services.map((name) => [`AWS_ENDPOINT_URL_${name.toUpperCase()}`, url(name)]));
    const blocks = services.map((name) => `${name} =\n  endpoint_url = ${url(name)}\n`).join('');
    for (const service of services) {
      expect(endpoint(devProfile('', variables), service)).toBe(url(service));
      expect(endpoint(devProfile(lab(blocks)), service)).toBe(url(service));
    }
    expect(endpoint(devProfile(lab(blocks.replaceAll('sts', 'other'))), 'sts')).toBeUndefined();
  });

  it('may have any case in its block’s name, but none in endpoint_url', () => {
    expect(endpoint(devProfile(lab(`SSM =\n  endpoint_url = ${url('x')}\n`)))).toBe(url('x'));
    expect(endpoint(devProfile(lab(`ssm =\n  ENDPOINT_URL = ${url('x')}\n`)))).toBeUndefined();
  });

  it('keeps path and query', () => {
    expect(endpoint(devProfile('endpoint_url = https://a.example/b/?c=d\n'))).toBe('https://a.example/b/?c=d');
  });

  it('may stand in the credentials file, its services section may not', () => {
    expect(endpoint(devProfile('', {}, `endpoint_url = ${url('x')}\n`))).toBe(url('x'));
    const there = devProfile('', {}, lab(`ssm =\n  endpoint_url = ${url('x')}\n`));
    expect(failureIn(() => endpoint(there))).toMatchObject({ code: 'badConfig', file: 'credentials' });
  });
});

describe('a services section', () => {
  it.each([
    ['is not there', 'services = nope\n', '[services nope] is not in the config file', 'services (config:2)'],
    [
      'has another case',
      'services = Lab\n[services lab]\nssm =\n  a = b\n',
      '[services Lab] is not',
      'services (config:2)',
    ],
    [
      'is called like something of JavaScript',
      'services = constructor\n',
      '[services constructor]',
      'services (config:2)',
    ],
    ['is empty', lab(''), '[services lab] is empty', 'services (config:2)'],
    ['has a text for a block', lab(`ssm = ${url('x')}\n`), 'ssm in [services lab]', 'config:4'],
    ['has a block whose indent is lost', lab('ssm =\nendpoint_url = x\n'), 'ssm in [services lab]', 'config:4'],
  ])('that %s is refused, also if the profile has an endpoint', (_, entries, name, place) => {
    const profile = devProfile(entries);
    const failure = failureIn(() => endpoint(profile));
    expect(failure).toMatchObject({ code: 'badConfig', file: 'config' });
    expect(failure.message).toContain(name);
    expect(failure.message).toContain(place);
    expect(failureIn(() => checkEndpoint(profile.config, profile))).toEqual(failure);
  });

  it('with no block, or none for the service, leaves it to the profile', () => {
    const entries = `endpoint_url = ${url('profile')}\n${lab(`sts =\n  endpoint_url = ${url('sts')}\n`)}`;
    expect(endpoint(devProfile(entries))).toBe(url('profile'));
  });

  it('is not missed if a variable decides before it, or all are to be ignored', () => {
    expect(endpoint(devProfile('services = nope\n', { AWS_ENDPOINT_URL: url('x') }))).toBe(url('x'));
    expect(endpoint(devProfile('services = nope\nignore_configured_endpoint_urls = true\n'))).toBeUndefined();
    expect(endpoint(devProfile('services =\n'))).toBeUndefined();
  });

  it('must be named by a text', () => {
    expect(failureIn(() => endpoint(devProfile('services =\n  a = b\n')))).toMatchObject({ code: 'badConfig' });
  });
});

describe('configured endpoints', () => {
  const entries = `endpoint_url = ${url('profile')}\nignore_configured_endpoint_urls = true\n`;
  const variables = { AWS_ENDPOINT_URL_SSM: url('own'), AWS_ENDPOINT_URL: url('general') };

  it('are ignored if the profile or a variable says so', () => {
    expect(endpoint(devProfile(entries, variables))).toBeUndefined();
    expect(endpoint(devProfile('', { ...variables, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' }))).toBeUndefined();
  });

  it('are not if the variable says false and the profile true, or the variable says 1', () => {
    const ignore = (text: string): string | undefined =>
      endpoint(devProfile(entries, { ...variables, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: text }));
    expect(ignore('false')).toBe(url('own'));
    expect(ignore('1')).toBe(url('own'));
    expect(ignore('')).toBeUndefined();
  });
});

describe('an endpoint', () => {
  it.each(['http://localhost:1', 'http://127.0.0.1', 'http://127.1.2.3:80/x', 'http://[::1]:1', 'HTTPS://a.example'])(
    'may be %s',
    (good) => {
      expect(endpoint(devProfile(`endpoint_url = ${good}\n`))).toBe(good);
    },
  );

  it('is told without the password in it if it may not be used', () => {
    const refused = failureIn(() => endpoint(devProfile('endpoint_url = http://me:hunter2@a.example\n')));
    expect(refused.message).toContain('http://<secret>@a.example of endpoint_url');
  });

  it.each([
    'foo',
    'host:8911',
    'http://a.example',
    'http://localhost.a.example',
    'http://127.0.0.1.a.example',
    'http://1127.0.0.1.example',
    'http://128.0.0.1',
    'ftp://127.0.0.1',
    'file:///x',
    '//127.0.0.1',
  ])('may not be %s: the place and the value are told', (bad) => {
    const ofEntry = failureIn(() => endpoint(devProfile(`endpoint_url = ${bad}\n`)));
    expect(ofEntry).toMatchObject({ code: 'badEndpoint', file: 'config' });
    expect(ofEntry.message).toContain(`${bad} of endpoint_url (config:2)`);
    const ofBlock = failureIn(() => endpoint(devProfile(lab(`ssm =\n  endpoint_url = ${bad}\n`))));
    expect(ofBlock.message).toContain(`${bad} of endpoint_url (config:4)`);
    const ofVariable = failureIn(() => endpoint(devProfile('', { AWS_ENDPOINT_URL: bad })));
    expect(ofVariable).not.toHaveProperty('file');
    expect(ofVariable.message).toContain(`${bad} of AWS_ENDPOINT_URL`);
  });
});
