import { describe, expect, it } from 'vitest';
import { changedMembers } from '../../../../src/core/presentation/sessionPage/changes';
import { factsOf } from '../../../../src/core/presentation/sessionPage/facts';
import { jmesPath } from '../../../../src/core/presentation/sessionPage/jmesPath';
import { jsonPart } from '../../../../src/core/presentation/sessionPage/jsonPart';
import { listed, display, now, session } from '../../../support/builders';

const facts = (
  members: Parameters<typeof listed>[0],
  changes: Parameters<typeof factsOf>[2] = [],
): ReturnType<typeof factsOf> => factsOf(listed(members), { caller: undefined, endpoints: [] }, changes, display);

describe('the facts of a session', () => {
  it('name an endpoint of all services once', () => {
    const services = ['ssm', 'sts', 'sso', 'sso_oidc', 'signin'] as const;
    const endpoints = [{ services, url: 'http://127.0.0.1:1', place: 'endpoint_url (config:2)' }] as const;
    expect(factsOf(listed(), { caller: undefined, endpoints }, [], display)).toContainEqual({
      name: 'Endpoint',
      value: 'all services: http://127.0.0.1:1, set by endpoint_url (config:2)',
    });
  });

  it('name each endpoint that is not AWS’s own, and where it is configured', () => {
    const endpoints = [
      { services: ['ssm'], url: 'https://vpce.example', place: undefined },
      { services: ['sts', 'sso', 'sso_oidc', 'signin'], url: 'https://a\u202Eb.example', place: 'AWS_ENDPOINT_URL' },
    ] as const;
    expect(factsOf(listed(), { caller: undefined, endpoints }, [], display)).toContainEqual({
      name: 'Endpoint',
      value:
        'Systems Manager: https://vpce.example, set by ssmSessions.aws.endpointUrl\n' +
        'STS, SSO, SSO OIDC, AWS sign-in: https://a\uFFFDb.example, set by AWS_ENDPOINT_URL',
    });
  });

  it('say that an owner is no person, and why', () => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/ci/botocore-session-1';
    expect(facts({ Owner: arn })[0]).toEqual({
      name: 'Owner',
      value: 'botocore-session-1 · ci',
      more: `Shared or automated: a role session name that the AWS SDK generated\n${arn}`,
    });
  });

  it('have times with their zone, and in UTC where the pointer rests', () => {
    const east = factsOf(listed(), { caller: undefined, endpoints: [] }, [], { ...display, zone: () => 330 });
    expect(east).toContainEqual({
      name: 'Started',
      value: '2026-11-24 19:18:00 +05:30',
      hover: '2026-11-24 13:48:00 UTC',
    });
  });

  it('say by how much a session is over its time', () => {
    const over = facts({ StartDate: (now - 3_600_000) / 1000, MaxSessionDuration: '30' });
    expect(over).toContainEqual({
      name: 'Time left',
      value: 'none, 30 min past the maximum',
      more: 'max duration 30 min',
    });
  });

  it('mark what has changed', () => {
    const marked = facts({ Reason: 'now' }, [{ member: 'Reason', before: 'then', at: now }]);
    expect(marked).toContainEqual({ name: 'Reason', value: 'now', changed: 'changed at 14:00:00, was then' });
    const added = facts({ Details: 'x' }, [{ member: 'Details', before: '', at: now }]);
    expect(added).toContainEqual({ name: 'Details', value: 'x', changed: 'new at 14:00:00' });
  });
});

describe('changedMembers', () => {
  it('names what is another value now, in the model’s order', () => {
    const before = session({ OutputUrl: {}, Future: [1] });
    const after = { ...before, Status: 'Terminated', EndDate: 5, OutputUrl: {}, Future: [2] };
    expect(changedMembers(before, after)).toEqual(['Status', 'EndDate', 'Future']);
  });
});

describe('a part of the JSON', () => {
  it('is found by its path, which is a JMESPath expression too', () => {
    const value = { OutputUrl: { S3OutputUrl: 'x' }, 'odd name': [{ a: 1 }] };
    expect(jsonPart(value, ['OutputUrl', 'S3OutputUrl'])).toBe('x');
    expect(jmesPath(['OutputUrl', 'S3OutputUrl'])).toBe('OutputUrl.S3OutputUrl');
    expect(jsonPart(value, ['odd name', 0, 'a'])).toBe(1);
    expect(jmesPath(['odd name', 0, 'a'])).toBe('"odd name"[0].a');
    expect(jmesPath([])).toBe('@');
  });

  it('is nothing that objects only inherit', () => {
    expect(jsonPart({}, ['constructor'])).toBeUndefined();
    expect(jsonPart([], ['length', 'x'])).toBeUndefined();
  });
});
