import { describe, expect, it } from 'vitest';
import { endpointsOf } from '../../../src/aws/calls/endpoints';
import { awsFilesOf, type AwsTexts } from '../../support/awsFiles';
import { failureIn } from '../../support/rows/settingsOf';

const own = (texts: AwsTexts, options = {}): ReturnType<typeof endpointsOf> =>
  endpointsOf(awsFilesOf(texts), 'dev', options);
const config = '[profile dev]\n';

describe('the endpoints of a profile that are not AWS’s own', () => {
  it('are none if nothing is configured', () => {
    expect(own({ config })).toEqual([]);
  });

  it('are those of variables, sections and entries, with where each is configured', () => {
    const found = own({
      config: `${config}endpoint_url = https://profile.example\nservices = lab\n[services lab]\nsso =\n  endpoint_url = https://section.example\n`,
      variables: { AWS_ENDPOINT_URL_STS: 'https://sts.example' },
    });
    expect(found).toEqual([
      { services: ['ssm', 'sso_oidc', 'signin'], url: 'https://profile.example', place: 'endpoint_url (config:2)' },
      { services: ['sts'], url: 'https://sts.example', place: 'AWS_ENDPOINT_URL_STS' },
      { services: ['sso'], url: 'https://section.example', place: 'endpoint_url (config:5)' },
    ]);
  });

  it('are one for all services if the general variable names it', () => {
    expect(own({ config, variables: { AWS_ENDPOINT_URL: 'https://all.example' } })).toEqual([
      {
        services: ['ssm', 'sts', 'sso', 'sso_oidc', 'signin'],
        url: 'https://all.example',
        place: 'AWS_ENDPOINT_URL',
      },
    ]);
  });

  it('are for Systems Manager that of the options, which names no place', () => {
    const variables = { AWS_ENDPOINT_URL: 'https://all.example' };
    expect(own({ config, variables }, { endpointUrl: 'https://given.example' })).toEqual([
      { services: ['ssm'], url: 'https://given.example', place: undefined },
      { services: ['sts', 'sso', 'sso_oidc', 'signin'], url: 'https://all.example', place: 'AWS_ENDPOINT_URL' },
    ]);
  });

  it('are told without user and password, also if requests may not go there', () => {
    const variables = { AWS_ENDPOINT_URL_SSM: 'http://user:hunter2@evil.example' };
    expect(own({ config, variables })).toMatchObject([{ url: 'http://<secret>@evil.example' }]);
  });

  it('are none that count if configured ones are to be ignored', () => {
    const variables = { AWS_ENDPOINT_URL: 'https://all.example', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' };
    expect(own({ config, variables })).toEqual([]);
  });

  it('are not known of a profile that is not there', () => {
    expect(failureIn(() => endpointsOf(awsFilesOf({}), 'nope', {}))).toMatchObject({ code: 'profileNotFound' });
  });
});
