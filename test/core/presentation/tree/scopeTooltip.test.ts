import { expect, it } from 'vitest';
import { scopeTooltip } from '../../../../src/core/presentation/tree/scopeTooltip';
import { watchedTooltip } from '../../../../src/core/presentation/scopes/watchedTooltip';
import type { Scope } from '../../../../src/core/sessions/scope';
import { display, rowsIn, scope, session } from '../../../support/builders';
import { listingAfter, type Story } from '../../../support/stories';

const dev: Scope = { profile: 'dev', region: 'eu-west-1' };
const origin = { kind: 'sso', session: 'corp', role: 'ReadOnly' } as const;
const caller = { account: '111122223333', arn: 'arn:aws:iam::111122223333:user/me' };

const vpce = { services: ['ssm'], url: 'https://vpce.example', place: 'AWS_ENDPOINT_URL_SSM' } as const;
const unknown = { caller: undefined, origin: undefined, endpoints: [] };

function told(story: Omit<Story, 'scope'>): readonly string[] {
  const listing = listingAfter({ scope, ...story }, { scope: dev });
  const { byId, roots } = rowsIn(listing, 'Active', []);
  const row = byId.get(roots[0] ?? '');
  return row?.kind === 'scope'
    ? scopeTooltip(row, { caller, origin, endpoints: [vpce] }, display).map(({ name, value }) => `${name}: ${value}`)
    : [];
}

it('tells in full how a reading stands', () => {
  expect(told({ pages: [[session()], []] })).toEqual([
    'Profile and region: prod · eu-west-1',
    'Account: 111122223333',
    'Signed in as: arn:aws:iam::111122223333:user/me',
    'Credentials: SSO session corp, role ReadOnly',
    'Endpoint: Systems Manager: https://vpce.example, set by AWS_ENDPOINT_URL_SSM',
    'Status: as of 14:00:00',
    'Pages: 2',
    'Sessions: 1',
    'More pages: no',
    'Last refreshed: 2026-11-24 14:00:00',
  ]);
});

it('tells what failed, what AWS said, and what to do', () => {
  const end = {
    code: 'accessDenied',
    name: 'AccessDeniedException',
    message: 'You may not.',
    requestId: 'r-1',
  } as const;
  expect(told({ pages: [[session()]], end })).toEqual([
    'Profile and region: prod · eu-west-1',
    'Account: 111122223333',
    'Signed in as: arn:aws:iam::111122223333:user/me',
    'Credentials: SSO session corp, role ReadOnly',
    'Endpoint: Systems Manager: https://vpce.example, set by AWS_ENDPOINT_URL_SSM',
    'Pages: 1',
    'Sessions: 1',
    'More pages: yes',
    'Error: AWS denied the action',
    'Error details: AccessDeniedException: You may not.\nRequest ID r-1',
    'Next step: Allow ssm:DescribeSessions (“Copy IAM Policy”), then refresh',
  ]);
});

it('does not pretend to know whether there is more before the first page', () => {
  expect(told({ end: { code: 'timeout', message: '' } })).toContain('More pages: not known');
});

it('tells of each scope that is watched who we are and how both readings stand, and counts the rest', () => {
  const listing = listingAfter(
    { scope, pages: [[]] },
    { scope, state: 'History', end: { code: 'timeout', message: '' } },
  );
  const many = Array.from({ length: 13 }, (_, index) => ({ profile: `p${index}`, region: 'r' }));
  const lines = watchedTooltip(
    listing,
    [scope, ...many],
    (one) => (one === scope ? { caller, origin, endpoints: [] } : unknown),
    display,
  );
  expect(lines[0]).toBe(
    'prod · eu-west-1 · Account 111122223333 · arn:aws:iam::111122223333:user/me · Credentials: SSO session corp, role ReadOnly · Active: as of 14:00:00 · History: AWS did not respond in time',
  );
  expect(lines.at(-1)).toBe('and 2 more');
});

it('tells of each endpoint that is not AWS’s own once, for whom, and counts what is too much', () => {
  const listing = listingAfter({ scope, pages: [[]] });
  const own = (one: Scope) => ({ ...vpce, url: `https://${one.profile ?? ''}.example` });
  const lines = (scopes: readonly Scope[], of: (one: Scope) => readonly (typeof vpce | ReturnType<typeof own>)[]) =>
    watchedTooltip(listing, scopes, (one) => ({ ...unknown, endpoints: of(one) }), display).slice(-2);
  expect(lines([scope, dev], () => [vpce]).at(-1)).toBe(
    'Endpoint of Systems Manager: https://vpce.example, set by AWS_ENDPOINT_URL_SSM',
  );
  expect(lines([scope, dev], (one) => (one === dev ? [vpce] : [])).at(-1)).toBe(
    'Endpoint of Systems Manager: https://vpce.example, set by AWS_ENDPOINT_URL_SSM, for dev · eu-west-1',
  );
  const many = Array.from({ length: 14 }, (_, index) => ({ profile: `p${index}`, region: 'r' }));
  expect(lines(many, (one) => [own(one)])).toEqual([
    'Endpoint of Systems Manager: https://p11.example, set by AWS_ENDPOINT_URL_SSM, for p11 · r',
    'and 2 more',
  ]);
});

it('says what STS says in one short line that hides nothing', () => {
  const strange = { account: '1\u202E2\n3', arn: `arn:${'x'.repeat(5000)}` };
  const listing = listingAfter({ scope, pages: [[session()]] }, { scope: dev });
  const { byId, roots } = rowsIn(listing, 'Active', []);
  const row = byId.get(roots[0] ?? '');
  const lines = row?.kind === 'scope' ? scopeTooltip(row, { caller: strange, origin, endpoints: [] }, display) : [];
  expect(lines.slice(1, 3).map(({ value }) => value)).toEqual(['1\uFFFD2 3', `arn:${'x'.repeat(196)}…`]);
  const [line] = watchedTooltip(listing, [dev], () => ({ caller: strange, origin, endpoints: [] }), display);
  expect(line).toContain('Account 1\uFFFD2 3 · arn:xxx');
  expect(line?.length).toBeLessThan(600);
});
