import { describe, expect, it } from 'vitest';
import { presentAccounts } from '../../../src/core/listing/presentAccounts';
import type { Identities } from '../../../src/core/ports';
import type { Identity } from '../../../src/core/sessions/identity';
import type { Scope } from '../../../src/core/sessions/scope';
import { scope } from '../../support/builders';

const accounts: Readonly<Record<string, string>> = { 'here.a': '111111111111', 'here.b': '222222222222' };
const other: Scope = { ...scope, profile: 'other' };
const unmet: Scope = { ...scope, profile: 'unmet' };
const asked: Scope[] = [];

/** What is said of {@link scope}, which was read as `here.a`, when this is known of its credentials now. */
async function said(now: () => Promise<Identity | undefined>): Promise<readonly unknown[]> {
  const callers = {
    accountOf: (one: Scope) => (one === unmet ? undefined : '111111111111'),
    accountAs: (identity: Identity) => accounts[identity],
  };
  const identities: Identities = {
    knownIdentity: (one) => {
      asked.push(one);
      return one.profile === scope.profile ? now() : Promise.resolve('here.a');
    },
    callerIn: () => Promise.reject(new Error('AWS is not asked.')),
  };
  const accountOf = await presentAccounts([scope, other, unmet, { ...scope }], callers, identities);
  return [scope, other, unmet].map(accountOf);
}

describe('the account of a scope that was read before', () => {
  it.each([
    ['is told where the credentials are the same', 'here.a', '111111111111'],
    ['is another one where they are those of somebody else who is known', 'here.b', '222222222222'],
    ['is not told where they are others', 'here.new', undefined],
    ['is not told where they would have to be fetched', undefined, undefined],
  ])('%s', async (_, identity, account) => {
    expect(await said(() => Promise.resolve(identity))).toEqual([account, '111111111111', undefined]);
  });

  it('is not told where there are none, and nobody is looked up who was never met', async () => {
    asked.length = 0;
    expect(await said(() => Promise.reject(new Error('none')))).toEqual([undefined, '111111111111', undefined]);
    expect(asked.map(({ profile }) => profile)).toEqual(['prod', 'other']);
  });
});
