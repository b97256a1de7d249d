import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/core/base/failure';
import { CallerIdentities } from '../../../src/core/listing/callerIdentities';
import type { CallerIdentity, Scope } from '../../../src/core/sessions/scope';
import { scope } from '../../support/builders';
import { memoryPages, settled } from '../../support/services/memoryPages';

const ann: CallerIdentity = { account: '111111111111', arn: 'arn:aws:iam::111111111111:user/ann' };
const bob: CallerIdentity = { account: '222222222222', arn: 'arn:aws:iam::222222222222:user/bob' };
const elsewhere: Scope = { ...scope, region: 'us-east-1' };

describe('who we are', () => {
  let identity: string;
  let answer: () => Promise<CallerIdentity>;
  let asked: Scope[];
  let untold: string[];
  let changes: number;
  let callers: CallerIdentities;

  beforeEach(() => {
    identity = 'here.a';
    answer = () => Promise.resolve(ann);
    asked = [];
    untold = [];
    changes = 0;
    const aws = {
      sessions: { ...memoryPages(), identity: () => Promise.resolve(identity) },
      identities: {
        callerIn: (of: Scope) => {
          asked.push(of);
          return answer();
        },
        knownIdentity: () => Promise.resolve(identity),
      },
    };
    callers = new CallerIdentities(aws, (_, { message }) => untold.push(message));
    callers.onDidChange(() => (changes += 1));
  });

  it('is asked once for an identity, in whatever scopes it is met', async () => {
    expect(callers.in(scope)).toBeUndefined();
    callers.learn(scope, 'here.a');
    callers.learn(elsewhere, 'here.a');
    callers.learn(scope, 'here.a');
    await settled();
    callers.learn(elsewhere, 'here.a');
    await settled();
    expect([callers.in(scope), callers.accountOf(elsewhere), asked.length, changes]).toEqual([ann, ann.account, 1, 1]);
  });

  it('is nobody that is known as soon as a scope is read as somebody else, and somebody once he is told', async () => {
    callers.learn(scope, 'here.a');
    await settled();
    answer = () => Promise.resolve(bob);
    identity = 'here.b';
    callers.follow(scope, 'here.b');
    expect([callers.in(scope), changes, asked.length]).toEqual([undefined, 2, 1]);
    callers.learn(scope, 'here.b');
    await settled();
    expect([callers.in(scope), changes]).toEqual([bob, 3]);
    callers.follow(scope, 'here.a');
    callers.follow(scope, 'here.a');
    expect([callers.in(scope), changes, asked.length]).toEqual([ann, 4, 2]);
  });

  it('tells of nothing where other keys are the same caller’s', async () => {
    callers.learn(scope, 'here.a');
    await settled();
    identity = 'here.renewed';
    expect(await callers.sameCaller(scope, 'here.a', 'here.renewed')).toBe(true);
    callers.learn(scope, 'here.renewed');
    await settled();
    expect([changes, asked.length]).toEqual([1, 2]);
  });

  it('is not the same where account or ARN is another, or one of the two is not known', async () => {
    callers.learn(scope, 'here.a');
    await settled();
    for (const [name, caller, same] of [
      ['b', bob, false],
      ['role', { ...ann, arn: 'arn:aws:sts::111111111111:assumed-role/x/y' }, false],
      ['account', { ...ann, account: '222222222222' }, false],
      ['again', { ...ann }, true],
    ] as const) {
      identity = `here.${name}`;
      answer = () => Promise.resolve(caller);
      expect(await callers.sameCaller(scope, 'here.a', identity)).toBe(same);
    }
    expect(await callers.sameCaller(scope, 'here.unknown', identity)).toBe(false);
    identity = 'here.mute';
    answer = () => Promise.reject(new FailureError({ code: 'timeout', message: '' }));
    await expect(callers.sameCaller(scope, 'here.a', identity)).rejects.toThrow();
  });

  it('is not known where AWS names nobody', async () => {
    answer = () => Promise.resolve({ account: '', arn: '' });
    callers.learn(scope, 'here.a');
    await settled();
    identity = 'here.b';
    expect(await callers.sameCaller(scope, 'here.a', 'here.b')).toBe(false);
  });

  it('is not taken for an answer about keys that have become others meanwhile', async () => {
    answer = () => {
      identity = 'here.b';
      return Promise.resolve(ann);
    };
    callers.learn(scope, 'here.a');
    await settled();
    callers.follow(scope, 'here.a');
    expect(callers.in(scope)).toBeUndefined();
    callers.follow(scope, 'here.b');
    expect(callers.in(scope)).toBeUndefined();
    answer = () => Promise.resolve(bob);
    callers.forget();
    callers.learn(elsewhere, 'here.a');
    await settled();
    // AWS was not even asked: nobody is a any more.
    expect(asked.length).toBe(1);
  });

  it('finds whom the next call would be made as, though the keys change while it asks', async () => {
    const first = answer;
    answer = () => {
      identity = 'here.b';
      answer = () => Promise.resolve(bob);
      return first();
    };
    expect(await callers.find(scope)).toEqual(bob);
    expect(await callers.find(scope)).toEqual(bob);
    expect(asked.length).toBe(2);
  });

  it('tells once why somebody is not known, asks in other regions, and again when that may be mended', async () => {
    answer = () => Promise.reject(new FailureError({ code: 'timeout', message: 'too late' }));
    callers.learn(scope, 'here.a');
    await settled();
    callers.learn(scope, 'here.a');
    await settled();
    expect([untold, asked]).toEqual([['too late'], [scope]]);
    callers.learn(elsewhere, 'here.a');
    await settled();
    expect(asked).toEqual([scope, elsewhere]);
    await expect(callers.find(scope)).rejects.toThrow('too late');
    answer = () => Promise.resolve(ann);
    callers.forget();
    callers.learn(scope, 'here.a');
    await settled();
    expect(callers.in(scope)).toEqual(ann);
    expect(callers.in(elsewhere)).toEqual(ann);
  });

  it('is nobody when another source answers', async () => {
    callers.learn(scope, 'here.a');
    await settled();
    callers.clear();
    expect([callers.in(scope), changes]).toEqual([undefined, 2]);
    callers.learn(scope, 'here.a');
    await settled();
    expect(asked.length).toBe(2);
  });
});
