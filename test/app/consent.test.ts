import { describe, expect, it } from 'vitest';
import { Consent, withConsent } from '../../src/app/consent';
import type { Confirm } from '../../src/app/host';
import { FailureError } from '../../src/core/base/failure';
import { english } from '../../src/core/base/l10n';
import type { Aws } from '../../src/core/ports';
import { counter, trust } from '../support/appHost';
import { scope } from '../support/builders';
import { fakeAws, type Member } from '../support/fakeAws';
import { settled } from '../support/services/memoryPages';

const l10n = { t: english };
const never: Confirm = () => Promise.reject(new Error('Nobody is to be asked.'));
const no: Confirm = () => Promise.resolve(false);
const { signal } = new AbortController();

/** A dialog that waits for the test's answer, and what it said. */
function dialog(): { confirm: Confirm; answer: (yes: boolean) => Promise<void>; said: string[][] } {
  const said: string[][] = [];
  let waiting: (yes: boolean) => void = () => undefined;
  return {
    said,
    confirm: (...texts) => {
      said.push([...texts]);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    answer: async (yes) => {
      waiting(yes);
      await settled();
    },
  };
}

describe('the consent to ask AWS', () => {
  it('is given in a trusted workspace, without a dialog', async () => {
    const consent = new Consent(trust(true), never, l10n);
    expect([consent.given, await consent.ask([scope], fakeAws().profiles)]).toEqual([true, true]);
  });

  it('is asked for in one dialog, however many need it at once, and never again once it is given', async () => {
    const { confirm, answer, said } = dialog();
    const consent = new Consent(trust(false), confirm, l10n);
    const changed = counter(consent.onDidChange);
    const asked = [consent.ask([scope], fakeAws().profiles), consent.ask([scope], fakeAws().profiles)];
    await settled();
    expect([said.length, consent.given]).toEqual([1, false]);
    await answer(true);
    expect(await Promise.all(asked)).toEqual([true, true]);
    expect(await consent.ask([scope], fakeAws().profiles)).toBe(true);
    expect([said.length, changed.count, consent.given]).toEqual([1, 1, true]);
  });

  it('stays open where the user says no, so that the next command asks again', async () => {
    const { confirm, answer, said } = dialog();
    const consent = new Consent(trust(false), confirm, l10n);
    const changed = counter(consent.onDidChange);
    for (const times of [1, 2]) {
      const asked = consent.ask([scope], fakeAws().profiles);
      await settled();
      await answer(false);
      expect([await asked, said.length]).toEqual([false, times]);
    }
    expect([consent.given, changed.count]).toEqual([false, 0]);
  });

  it('comes with the trust of the workspace, once', () => {
    const workspace = trust(false);
    const consent = new Consent(workspace, never, l10n);
    const changed = counter(consent.onDidChange);
    workspace.grant();
    workspace.grant();
    expect([consent.given, changed.count]).toEqual([true, 1]);
  });

  it('counts as given if the workspace becomes trusted while the dialog is open', async () => {
    const { confirm, answer } = dialog();
    const workspace = trust(false);
    const consent = new Consent(workspace, confirm, l10n);
    const asked = consent.ask([scope], fakeAws().profiles);
    await settled();
    workspace.grant();
    await answer(false);
    expect(await asked).toBe(true);
  });

  it('names the program that would run, and asks though it is not known where credentials come from', async () => {
    const { confirm, answer, said } = dialog();
    const consent = new Consent(trust(false), confirm, l10n);
    const aws = fakeAws();
    aws.profiles.credentialSource = () => Promise.resolve({ kind: 'process', profile: 'prod', program: '/opt/keys' });
    void consent.ask([scope], aws.profiles);
    await settled();
    await answer(false);
    aws.profiles.credentialSource = () => Promise.reject(new FailureError({ code: 'noCredentials', message: '' }));
    void consent.ask([scope], aws.profiles);
    await settled();
    const [first, second] = said.map((texts) => texts.join('\n'));
    expect(first).toContain('/opt/keys');
    expect(first).toContain('prod');
    expect(second).not.toContain('/opt/keys');
    expect(said[0]?.[2]).toBe('Call AWS');
  });
});

/** Each member of the port: how it is called, and whether it needs consent. A new one does not compile before it is judged. */
const members: Record<Member, { readonly asks: boolean; readonly call: (aws: Aws) => Promise<unknown> }> = {
  'sessions.page': { asks: true, call: (aws) => aws.sessions.page(scope, { State: 'Active' }, signal) },
  'sessions.pages': {
    asks: true,
    call: async (aws) => {
      for await (const page of aws.sessions.pages(scope, { State: 'Active' }, signal)) {
        return page;
      }
      return undefined;
    },
  },
  'sessions.identity': { asks: true, call: (aws) => aws.sessions.identity(scope, signal) },
  'identities.callerIn': { asks: true, call: (aws) => aws.identities.callerIn(scope, signal) },
  'profiles.list': { asks: false, call: (aws) => aws.profiles.list() },
  'profiles.resolve': { asks: false, call: (aws) => aws.profiles.resolve('prod') },
  'profiles.credentialSource': { asks: false, call: (aws) => aws.profiles.credentialSource('prod') },
  'profiles.endpoints': { asks: false, call: (aws) => aws.profiles.endpoints('prod') },
  'identities.knownIdentity': { asks: false, call: (aws) => aws.identities.knownIdentity(scope) },
  'settings.read': { asks: false, call: (aws) => aws.settings.read('prod') },
  'credentialFiles.fingerprint': { asks: false, call: (aws) => aws.credentialFiles.fingerprint() },
  'credentials.renew': { asks: false, call: (aws) => aws.credentials.renew() },
  dispose: {
    asks: false,
    call: (aws) => {
      aws.dispose();
      return Promise.resolve();
    },
  },
};
const cases = Object.entries(members).map(([name, member]) => ({ name: name as Member, ...member }));

describe('AWS behind the consent', () => {
  it.each(cases.filter(({ asks }) => asks))('does not do `$name` before the user agrees', async ({ name, call }) => {
    const aws = fakeAws();
    const guarded = withConsent(aws, new Consent(trust(false), no, l10n));
    await expect(call(guarded)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(aws.called).not.toContain(name);
  });

  it.each(cases.filter(({ asks }) => asks))('does `$name` once the user agrees', async ({ name, call }) => {
    const aws = fakeAws();
    const { confirm, answer } = dialog();
    const guarded = withConsent(aws, new Consent(trust(false), confirm, l10n));
    const running = call(guarded);
    await settled();
    expect(aws.called).not.toContain(name);
    await answer(true);
    await settled();
    expect(aws.called).toContain(name);
    await aws.readings[0]?.give([]);
    await running;
  });

  it.each(cases.filter(({ asks }) => !asks))('does `$name` for nothing', async ({ name, call }) => {
    const aws = fakeAws();
    await call(withConsent(aws, new Consent(trust(false), never, l10n)));
    expect(aws.called).toEqual([name]);
  });
});
