import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../src/core/base/failure';
import { failureDetail, failureText } from '../../../../src/core/presentation/text/failureText';
import { display, scope } from '../../../support/builders';

const codes: Readonly<Record<FailureCode, true>> = {
  noCredentials: true,
  profileNotFound: true,
  profileCycle: true,
  ssoExpired: true,
  loginExpired: true,
  credentialsExpired: true,
  credentialsInvalid: true,
  credentialProcess: true,
  credentialEndpoint: true,
  mfaCancelled: true,
  mfaRefused: true,
  accessDenied: true,
  noRegion: true,
  badRegion: true,
  badConfig: true,
  regionDisabled: true,
  throttled: true,
  timeout: true,
  unreachable: true,
  badEndpoint: true,
  tls: true,
  proxy: true,
  clockSkew: true,
  invalidFilterKey: true,
  invalidToken: true,
  sameToken: true,
  invalidRequest: true,
  refused: true,
  serviceError: true,
  malformedAnswer: true,
  cancelled: true,
  unknown: true,
};

describe('a failure in words', () => {
  it.each(Object.keys(codes) as FailureCode[])('%s says what is wrong, where, and what to do', (code) => {
    const { title, next } = failureText({ code, message: '' }, scope, display.l10n);
    expect(title).toMatch(/^prod · eu-west-1: .{8,}/);
    expect(next).toMatch(/^[A-Z].{8,}[^.]$/);
  });

  it('names no scope where none failed', () => {
    expect(failureText({ code: 'timeout', message: '' }, undefined, display.l10n).title).toBe(
      'AWS did not respond in time',
    );
  });

  it('names the profile, the region and the attempts it speaks of', () => {
    const said = (code: FailureCode, more = {}): string =>
      Object.values(failureText({ code, message: '', ...more }, scope, display.l10n)).join(' | ');
    expect(said('profileNotFound', { profile: 'x\u202E' })).toContain('“x\uFFFD”');
    expect(said('regionDisabled')).toContain('eu-west-1 in the account');
    expect(said('throttled', { attempts: 3 })).toContain('(3 attempts)');
  });

  it('names the files in which no profile was found', () => {
    const failure = {
      code: 'noRegion',
      name: 'NoProfile',
      message: 'no profile in /a/config or /b/credentials',
    } as const;
    expect(failureText(failure, undefined, display.l10n).title).toBe(
      'no AWS region is configured: no profile in /a/config or /b/credentials',
    );
    expect(failureDetail(failure, display.l10n)).toBe('');
  });

  it('asks for the region to be enabled that it names, and for any where none is known', () => {
    const next = failureText({ code: 'regionDisabled', message: '' }, undefined, display.l10n).next;
    expect(next).toBe('Select another region, or enable it in the account');
  });

  it('speaks of filters only if they may be the cause', () => {
    const next = (message: string): string =>
      failureText({ code: 'invalidRequest', message }, undefined, display.l10n).next;
    expect(next("Value 'x' at 'filters.1.member.value' failed")).toBe('Change or clear the filters');
    expect(next('Invalid date')).toBe('Change or clear the filters');
    expect(next("Value '99' at 'maxResults' failed to satisfy constraint")).toBe('Correct the request');
    expect(next("Value at 'state' failed")).toBe('Correct the request');
  });

  it('says how a certificate is not to be trusted', () => {
    const of = (name: string): string =>
      Object.values(failureText({ code: 'tls', name, message: '' }, undefined, display.l10n)).join(' | ');
    expect(of('WrongHost')).toMatch(/another host \| Check the endpoint URL/);
    expect(of('CertificateTime')).toMatch(/not valid at this time \| Check this machine’s clock/);
    expect(of('NoTls')).toMatch(/does not use HTTPS \| Check the endpoint URL/);
    expect(of('Error')).toMatch(/not trusted \| Set AWS_CA_BUNDLE/);
  });

  it('names the action that AWS denied, and offers the policy only where that helps', () => {
    const of = (action: string): string => {
      const message = `User: u is not authorized to perform: ${action} on resource: r`;
      return Object.values(failureText({ code: 'accessDenied', message }, undefined, display.l10n)).join(' | ');
    };
    expect(of('ssm:DescribeSessions')).toBe(
      'AWS denied ssm:DescribeSessions | Allow ssm:DescribeSessions (“Copy IAM Policy”), then refresh',
    );
    expect(of('sts:AssumeRole')).toBe('AWS denied sts:AssumeRole | Allow sts:AssumeRole, then refresh');
  });

  it('thinks of regions that an account has to enable where AWS calls keys invalid', () => {
    const of = (region: string): string =>
      failureText({ code: 'credentialsInvalid', message: '' }, { ...scope, region }, display.l10n).next;
    expect(of('af-south-1')).toContain('Enable the region af-south-1');
    expect(of('eu-west-1')).not.toContain('Enable');
    expect(of('cn-north-1')).not.toContain('Enable');
  });

  it('repeats other people’s text on one line that hides nothing', () => {
    const message = 'bad\nvalue \u202E';
    expect(failureText({ code: 'invalidRequest', message }, undefined, display.l10n).title).toBe(
      'AWS refused the request: bad value \uFFFD',
    );
    expect(failureText({ code: 'unknown', message }, undefined, display.l10n).title).toBe('bad value \uFFFD');
  });
});

describe('a failure in full', () => {
  it('is what AWS said, with what support asks for', () => {
    const failure = { code: 'accessDenied', name: 'AccessDeniedException', message: 'no', status: 400, requestId: 'r' };
    expect(failureDetail(failure as never, display.l10n)).toBe(
      'AccessDeniedException: no\nHTTP status 400\nRequest ID r',
    );
  });

  it('leaves out what there is not', () => {
    expect(failureDetail({ code: 'unknown', message: '' }, display.l10n)).toBe('');
    expect(failureDetail({ code: 'invalidFilterKey', name: 'InvalidFilterKey', message: '' }, display.l10n)).toBe(
      'InvalidFilterKey',
    );
  });
});
