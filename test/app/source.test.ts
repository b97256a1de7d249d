import { describe, expect, it } from 'vitest';
import { lazyAws } from '../../src/app/lazyAws';
import { createSource } from '../../src/app/source';
import type { Aws } from '../../src/core/ports';
import { counter } from '../support/appHost';
import { scope } from '../support/builders';
import { fakeAws, type Member } from '../support/fakeAws';
import { settled } from '../support/services/memoryPages';

const { signal } = new AbortController();

/** Each member that is asked something. A new one does not compile before it is here. */
const questions: Record<Exclude<Member, 'dispose'>, (aws: Aws) => unknown> = {
  'sessions.page': (aws) => aws.sessions.page(scope, { State: 'Active' }, signal),
  'sessions.pages': (aws) => aws.sessions.pages(scope, { State: 'Active' }, signal)[Symbol.asyncIterator]().next(),
  'sessions.identity': (aws) => aws.sessions.identity(scope, signal),
  'identities.callerIn': (aws) => aws.identities.callerIn(scope, signal),
  'profiles.list': (aws) => aws.profiles.list(),
  'profiles.resolve': (aws) => aws.profiles.resolve(),
  'profiles.credentialSource': (aws) => aws.profiles.credentialSource(),
  'profiles.endpoints': (aws) => aws.profiles.endpoints(),
  'identities.knownIdentity': (aws) => aws.identities.knownIdentity(scope),
  'settings.read': (aws) => aws.settings.read(),
  'credentialFiles.fingerprint': (aws) => aws.credentialFiles.fingerprint(),
  'credentials.renew': (aws) => aws.credentials.renew(),
};
const cases = Object.entries(questions) as (readonly [Exclude<Member, 'dispose'>, (aws: Aws) => unknown])[];

async function made() {
  const aws = fakeAws();
  const samples = fakeAws();
  const lazy = lazyAws(() => Promise.resolve(samples));
  await lazy.profiles.list();
  samples.called.length = 0;
  return { aws, samples, source: createSource(aws, lazy) };
}

describe('the source of sessions', () => {
  it.each(cases)('asks AWS for `%s`, and the samples nothing', async (name, call) => {
    const { aws, samples, source } = await made();
    void call(source);
    await settled();
    expect([aws.called, samples.called]).toEqual([[name], []]);
  });

  it.each(cases)('asks the samples for `%s` while they are shown, and AWS nothing', async (name, call) => {
    const { aws, samples, source } = await made();
    source.show('samples');
    void call(source);
    await settled();
    expect([aws.called, samples.called]).toEqual([[], [name]]);
  });

  it('says what it shows, and tells when that changes and only then', async () => {
    const { source } = await made();
    const changed = counter(source.onDidChange);
    source.show('aws');
    expect([source.samples, changed.count]).toEqual([false, 0]);
    source.show('samples');
    source.show('samples');
    expect([source.samples, changed.count]).toEqual([true, 1]);
    source.show('aws');
    expect([source.samples, changed.count]).toEqual([false, 2]);
  });

  it('lets go of the samples when AWS is shown again, and of both at the end', async () => {
    const { aws, samples, source } = await made();
    source.show('samples');
    source.show('aws');
    await settled();
    expect([aws.called, samples.called]).toEqual([[], ['dispose']]);
    source.dispose();
    expect(aws.called).toEqual(['dispose']);
  });
});
