import { describe, expect, it } from 'vitest';
import { profilesOf, resolveScope, sourcesOf } from '../../../src/aws/credentials/scopes';
import { failureOf } from '../../../src/core/base/failure';
import { type AwsTexts, awsFilesOf } from '../../support/awsFiles';
import { environmentKeys, keyLines, podVariables } from '../../support/rows/sourceRows';

const resolve = (texts: AwsTexts, asked?: string, options = {}): unknown => {
  try {
    return resolveScope(awsFilesOf(texts), asked, options);
  } catch (thrown) {
    return failureOf(thrown);
  }
};
const dev = '[profile dev]\nregion = eu-north-1\n';
const AWS_PROFILE = 'dev';

describe('a scope', () => {
  it.each<readonly [string, AwsTexts, string | undefined, string | undefined]>([
    ['the one asked for', { config: dev, variables: { ...environmentKeys, ...podVariables } }, 'dev', 'dev'],
    [
      'that of AWS_PROFILE',
      { config: dev, credentials: `[dev]\n${keyLines()}`, variables: { AWS_PROFILE } },
      undefined,
      'dev',
    ],
    ['that of AWS_DEFAULT_PROFILE', { config: dev, variables: { AWS_DEFAULT_PROFILE: 'dev' } }, undefined, 'dev'],
    [
      'that of AWS_PROFILE, by the name default',
      { config: '[default]\nregion = x\n', variables: { AWS_PROFILE: 'default' } },
      undefined,
      'default',
    ],
    ['none if none is named', { config: '[default]\nregion = x\n' }, undefined, undefined],
    [
      'none if keys of the environment decide',
      { config: dev, variables: { AWS_PROFILE, ...environmentKeys } },
      undefined,
      undefined,
    ],
    [
      'none if half of such keys decides',
      { config: dev, variables: { AWS_PROFILE, AWS_ACCESS_KEY_ID: 'A' } },
      undefined,
      undefined,
    ],
    [
      'none if a pod’s web identity decides',
      { config: dev, credentials: `[dev]\n${keyLines()}`, variables: { AWS_PROFILE, ...podVariables } },
      undefined,
      undefined,
    ],
    [
      'that of AWS_PROFILE if its role outranks the pod',
      {
        config: `${dev}role_arn = arn:aws:iam::1:role/reader\nsource_profile = base\n`,
        credentials: `[base]\n${keyLines()}`,
        variables: { AWS_PROFILE, ...podVariables },
      },
      undefined,
      'dev',
    ],
    [
      'that of AWS_PROFILE if it fails either way',
      { config: `${dev}role_arn = r\n`, variables: { AWS_PROFILE, ...podVariables } },
      undefined,
      'dev',
    ],
    ['that of AWS_PROFILE without any credentials', { config: dev, variables: { AWS_PROFILE } }, undefined, 'dev'],
  ])('names a profile only if that alone decides: %s', (_, texts, asked, profile) => {
    expect(resolve(texts, asked)).toMatchObject({ profile });
  });

  it('has the region of an option, a variable, the profile', () => {
    const texts = { config: dev, variables: { AWS_PROFILE, AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' } };
    expect(resolve(texts, undefined, { region: 'o' })).toEqual({ profile: 'dev', region: 'o' });
    expect(resolve(texts)).toEqual({ profile: 'dev', region: 'a' });
    expect(resolve({ ...texts, variables: { AWS_PROFILE, AWS_DEFAULT_REGION: 'b' } })).toMatchObject({ region: 'b' });
    expect(resolve({ ...texts, variables: { AWS_PROFILE } })).toMatchObject({ region: 'eu-north-1' });
  });

  it('has the settings of its profile', () => {
    const files = awsFilesOf({ config: `${dev}[default]\nregion = d\n`, variables: { X: 'y' } });
    expect(sourcesOf(files, 'dev').entries?.get('region')?.value).toBe('eu-north-1');
    expect(sourcesOf(files, undefined).entries?.get('region')?.value).toBe('d');
    expect(sourcesOf(files, undefined).environment).toEqual({ X: 'y' });
    const named = { ...files, environment: { AWS_PROFILE } };
    expect(sourcesOf(named, undefined).entries?.get('region')?.value).toBe('eu-north-1');
    expect(() => sourcesOf(awsFilesOf({ config: 'x' }), undefined)).toThrow('config:1');
  });
});

describe('what is wrong with a scope', () => {
  const all = {
    metadata: 'metadata_service_timeout = x\n',
    endpoint: 'endpoint_url = x\n',
    attempts: 'max_attempts = x\n',
    retry: 'retry_mode = x\n',
  };

  it('is told in the AWS CLI’s order', () => {
    const everything = Object.values(all).join('');
    const told = (texts: AwsTexts, options = {}): unknown => {
      const answer = resolve(texts, 'dev', options);
      return 'code' in (answer as object) ? answer : 'fine';
    };
    const variables = { AWS_REGION: '-' };
    expect(told({ config: `${dev}junk`, variables })).toMatchObject({ code: 'badConfig' });
    expect(told({ config: '', variables })).toMatchObject({ code: 'badRegion' });
    expect(told({ config: '', variables: {} }, { region: '-' })).toMatchObject({
      code: 'badRegion',
      message: expect.stringContaining('--region') as unknown,
    });
    expect(told({ config: '' })).toMatchObject({ code: 'profileNotFound', profile: 'dev' });
    expect(told({ config: `[profile dev]\nregion = -\n${everything}` })).toMatchObject({
      code: 'badRegion',
      file: 'config',
    });
    const at = (entries: string): unknown => told({ config: `[profile dev]\n${entries}` });
    expect(at(everything)).toMatchObject({ message: expect.stringContaining('metadata_service_timeout') as unknown });
    expect(at(all.endpoint + all.attempts)).toMatchObject({ code: 'badEndpoint' });
    expect(at(all.attempts)).toEqual({ code: 'noRegion', message: 'You must specify a region.', profile: 'dev' });
    expect(at(`region = x\n${all.attempts}${all.retry}`)).toMatchObject({
      message: expect.stringContaining('max_attempts') as unknown,
    });
    expect(at(`region = x\n${all.retry}`)).toMatchObject({ message: expect.stringContaining('retry_mode') as unknown });
    expect(at('region = x\n')).toBe('fine');
  });

  it('is not the configured endpoint if an option gives one', () => {
    const texts = { config: `${dev}services = nope\n` };
    expect(resolve(texts, 'dev')).toMatchObject({ code: 'badConfig' });
    expect(resolve(texts, 'dev', { endpointUrl: 'https://a.example' })).toMatchObject({ profile: 'dev' });
  });

  it('names no profile if none is named', () => {
    expect(resolve({ config: '[profile dev]\n' })).toEqual({ code: 'noRegion', message: 'You must specify a region.' });
  });

  it('says where no profile was found, if there is none at all', () => {
    const failure = { code: 'noRegion', name: 'NoProfile', message: 'no profile in config or credentials' };
    expect(resolve({})).toEqual(failure);
    expect(resolve({ config: '[sso-session corp]\nsso_region = x\n' })).toEqual(failure);
  });
});

describe('the list of profiles', () => {
  it('has default first, then all in the order of the files, with their own regions', () => {
    const { config } = awsFilesOf({
      config: `${dev}[profile x]\nregion =\n[default]\n[profile y]\nregion =\n  a = b\n`,
      credentials: '[z]\nregion = r\n',
    });
    expect(profilesOf(config)).toEqual({
      profiles: [
        { name: 'default', region: undefined },
        { name: 'dev', region: 'eu-north-1' },
        { name: 'x', region: undefined },
        { name: 'y', region: undefined },
        { name: 'z', region: 'r' },
      ],
      files: [{ path: 'config' }, { path: 'credentials' }],
    });
  });

  it('has what is wrong with a file, and the profiles of the other', () => {
    const { config } = awsFilesOf({ config: dev, credentials: 'junk' });
    expect(profilesOf(config)).toEqual({
      profiles: [{ name: 'dev', region: 'eu-north-1' }],
      files: [
        { path: 'config' },
        { path: 'credentials', problem: expect.stringContaining('credentials:1') as unknown },
      ],
    });
  });
});
