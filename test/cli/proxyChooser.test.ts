import { describe, expect, it } from 'vitest';
import { proxyChooser } from '../../src/cli/proxyChooser';

const url = 'https://ssm.corp.example:8080';
const choose = (variables: Readonly<Record<string, string>>, of = url): string | undefined =>
  proxyChooser(variables)(of);

describe('the proxy', () => {
  it.each([
    ['none', {}, undefined],
    ['https_proxy', { https_proxy: 'http://a:1' }, 'http://a:1'],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://b:1' }, 'http://b:1'],
    ['the lower-case one of two', { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1' }, 'http://a:1'],
    ['none if the lower-case one is empty', { https_proxy: '', HTTPS_PROXY: 'http://b:1' }, undefined],
    ['none if the upper-case one is empty', { HTTPS_PROXY: '' }, undefined],
    ['none of another scheme', { http_proxy: 'http://a:1', HTTP_PROXY: 'http://b:1' }, undefined],
    ['none of ALL_PROXY', { ALL_PROXY: 'http://a:1', all_proxy: 'http://b:1' }, undefined],
    ['http if it has no scheme', { https_proxy: 'a:1' }, 'http://a:1'],
    ['http if it has a user, but no scheme', { https_proxy: 'jo:pw@a:1' }, 'http://jo:pw@a:1'],
    ['https if it says so, in any case', { https_proxy: 'HTTPS://a:1' }, 'HTTPS://a:1'],
    ['any scheme with signs', { https_proxy: 'socks5+x-1.y://a:1' }, 'socks5+x-1.y://a:1'],
    ['that of HTTPS_PROXY in a CGI program, too', { HTTPS_PROXY: 'http://b:1', REQUEST_METHOD: 'GET' }, 'http://b:1'],
  ])('is %s', (_, variables, proxy) => {
    expect(choose(variables)).toBe(proxy);
  });

  it('is none for a URL that is not encrypted: only this machine has one', () => {
    const variables = { http_proxy: 'http://a:1', HTTP_PROXY: 'http://b:1', https_proxy: 'http://c:1' };
    expect(choose(variables, 'http://127.0.0.1:9')).toBeUndefined();
    expect(choose({ ...variables, REQUEST_METHOD: 'GET' }, 'http://localhost')).toBeUndefined();
  });
});

describe('a host in no_proxy', () => {
  const proxy = { https_proxy: 'http://a:1' };

  it.each([
    '*',
    'corp.example',
    '.corp.example',
    '..corp.example',
    'example',
    'corp.example:8080',
    'ssm.corp.example',
    'ssm.corp.example:8080',
    'SSM.Corp.Example',
    'x, corp.example ,y',
    'x,.example',
  ])('is spoken to without a proxy: %s', (list) => {
    expect(choose({ ...proxy, no_proxy: list })).toBeUndefined();
    expect(choose({ ...proxy, NO_PROXY: list })).toBeUndefined();
  });

  it.each([
    '',
    ',',
    '.',
    '*.corp.example',
    'orp.example',
    'ssm.corp.example:80',
    '10.0.0.0/8',
    '*,x',
    ' *',
    'corp.example y',
    'x corp.example',
    'other.example',
    'www.ssm.corp.example',
  ])('is not meant by "%s"', (list) => {
    expect(choose({ ...proxy, no_proxy: list })).toBe('http://a:1');
  });

  it('is meant by the lower-case list, even if that is empty', () => {
    expect(choose({ ...proxy, no_proxy: 'x', NO_PROXY: '*' })).toBe('http://a:1');
    expect(choose({ ...proxy, no_proxy: '', NO_PROXY: '*' })).toBe('http://a:1');
  });

  it('is written in any case in the URL, and may be without a port', () => {
    expect(choose({ ...proxy, no_proxy: 'corp.example' }, 'https://SSM.CORP.Example')).toBeUndefined();
    expect(choose({ ...proxy, no_proxy: 'corp.example:443' }, 'https://ssm.corp.example')).toBe('http://a:1');
  });
});
