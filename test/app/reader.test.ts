import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/base/failure';
import { feedsOf, sessionsOf } from '../../src/core/listing/listing';
import type { Confirm } from '../../src/app/host';
import type { Scope } from '../../src/core/sessions/scope';
import { answerAll, appParts } from '../support/appParts';
import { counter } from '../support/appHost';
import { scope } from '../support/builders';
import { settled } from '../support/services/memoryPages';

const other: Scope = { profile: 'dev', region: 'us-east-1' };

/** A dialog that is answered so, and counts how often it was shown. */
function dialog(...answers: readonly boolean[]): { readonly confirm: Confirm; readonly shown: () => number } {
  let shown = 0;
  return { confirm: () => Promise.resolve(answers[(shown += 1) - 1] ?? false), shown: () => shown };
}

describe('reading what somebody looks at', () => {
  it('reads nothing before somebody looks', async () => {
    const app = await appParts();
    expect(await answerAll(app)).toEqual([]);
    expect(app.aws.called).toEqual([]);
  });

  it('reads a state once, however many look at it', async () => {
    const app = await appParts();
    app.reader.look('Active');
    app.reader.look('Active');
    expect(await answerAll(app)).toEqual(['Active']);
    app.reader.look('Active');
    await app.reader.ensure('Active');
    expect(await answerAll(app)).toEqual([]);
  });

  it('refreshes what is looked at, and only that', async () => {
    const app = await appParts();
    app.reader.look('Active');
    const history = app.reader.look('History');
    expect(await answerAll(app)).toEqual(['Active', 'History']);
    history.dispose();
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
  });

  it('goes on refreshing a state until the last who looks at it has gone', async () => {
    const app = await appParts();
    const view = app.reader.look('Active');
    const page = app.reader.look('Active');
    await answerAll(app);
    view.dispose();
    view.dispose();
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
    page.dispose();
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual([]);
  });

  it.each(['user', 'timer', 'settings'] as const)(
    'reads what was hidden during a refresh by %s once it is seen again, and says until then as of when it is',
    async (by) => {
      const app = await appParts();
      const active = app.reader.look('Active');
      await answerAll(app);
      active.dispose();
      app.clock.advance(5000);
      const before = feedsOf(app.store.listing, 'Active')[0]?.asOf;
      void app.reader.refresh({ by });
      expect(await answerAll(app)).toEqual([]);
      expect(before).toBeDefined();
      expect(feedsOf(app.store.listing, 'Active')[0]?.asOf).toBe(before);
      app.reader.look('Active');
      expect(await answerAll(app)).toEqual(['Active']);
      expect(feedsOf(app.store.listing, 'Active')[0]?.asOf).toBe((before ?? 0) + 5000);
    },
  );

  it('reads what missed a refresh once only, and also for those who look at it but once', async () => {
    const app = await appParts();
    const read = app.reader.ensure('Active');
    await answerAll(app);
    await read;
    await app.reader.refresh({ by: 'user' });
    void app.reader.ensure('Active');
    expect(await answerAll(app)).toEqual(['Active']);
    void app.reader.ensure('Active');
    expect(await answerAll(app)).toEqual([]);
  });

  it('reads the whole for who was away at a refresh of the whole, whatever came after it', async () => {
    const app = await appParts();
    app.reader.look('Active');
    const history = app.reader.look('History');
    await answerAll(app);
    void app.reader.refresh({ by: 'user' });
    // Changes are told by Active, which is read again for them.
    expect(await answerAll(app)).toEqual(['Active', 'History']);
    history.dispose();
    for (const how of ['whole', 'changes'] as const) {
      void app.reader.refresh({ by: 'user', how });
      await answerAll(app);
    }
    app.reader.look('History');
    expect(await answerAll(app)).toEqual(['History']);
  });

  it('does not read again what was hidden and seen again without a refresh in between', async () => {
    const app = await appParts();
    const history = app.reader.look('History');
    await answerAll(app);
    history.dispose();
    app.reader.look('History');
    expect(await answerAll(app)).toEqual([]);
  });

  it('reads nothing for somebody who has looked away before the scope is known', async () => {
    const app = await appParts();
    app.reader.look('Active').dispose();
    expect(await answerAll(app)).toEqual([]);
  });

  it('reads the other scopes not, where a refresh is of one', async () => {
    const app = await appParts({ chosen: [scope, other] });
    app.reader.look('Active');
    await answerAll(app);
    void app.reader.refresh({ by: 'user', only: ({ region }) => region === other.region });
    await settled();
    expect(app.begun().map((reading) => reading.scope)).toEqual([other]);
  });

  it('shows no session as ended that only a History could take in that nobody reads', async () => {
    const app = await appParts();
    app.reader.look('Active');
    const history = app.reader.look('History');
    await answerAll(app, ['jane-1']);
    const ids = () => sessionsOf(app.store.listing, 'Active').map(({ session }) => session.SessionId);
    expect(ids()).toEqual(['jane-1']);
    void app.reader.refresh({ by: 'user', how: 'whole' });
    await answerAll(app, []);
    expect(ids()).toEqual(['jane-1']);
    history.dispose();
    void app.reader.refresh({ by: 'user' });
    await answerAll(app, []);
    expect(ids()).toEqual([]);
    app.reader.look('History');
    void app.reader.refresh({ by: 'user', how: 'whole' });
    await answerAll(app, []);
    expect(ids()).toEqual(['jane-1']);
  });
});

describe('who asked', () => {
  it('reads nothing in Restricted Mode, and opens no dialog, whoever looks', async () => {
    const { confirm, shown } = dialog(true);
    const app = await appParts({ trusted: false, confirm });
    app.reader.look('Active');
    await app.reader.ensure('History');
    expect(await answerAll(app)).toEqual([]);
    expect(app.reader.restricted).toBe(true);
    expect(app.aws.called).toEqual([]);
    expect(shown()).toBe(0);
  });

  it.each(['timer', 'settings'] as const)('neither asks nor reads in Restricted Mode by %s', async (by) => {
    const { confirm, shown } = dialog(true);
    const app = await appParts({ trusted: false, confirm });
    app.reader.look('Active');
    await app.reader.refresh({ by });
    await app.reader.retry(() => true);
    expect(await answerAll(app)).toEqual([]);
    expect([shown(), app.reader.restricted]).toEqual([0, true]);
  });

  it('asks the user once who refreshes, and reads what is looked at then', async () => {
    const { confirm, shown } = dialog(true);
    const app = await appParts({ trusted: false, confirm });
    app.reader.look('Active');
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
    // Once for the dialog, once for the question.
    expect(app.aws.called.filter((name) => name === 'profiles.resolve')).toHaveLength(2);
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
    expect([shown(), app.reader.restricted]).toEqual([1, false]);
  });

  it('reads nothing where the user says no, and asks again at the next refresh', async () => {
    const { confirm, shown } = dialog(false, true);
    const app = await appParts({ trusted: false, confirm });
    app.reader.look('Active');
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual([]);
    expect(app.reader.restricted).toBe(true);
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
    expect(shown()).toBe(2);
  });

  it('reads what is looked at as soon as the workspace is trusted, and tells that it is not restricted', async () => {
    const app = await appParts({ trusted: false });
    const changed = counter(app.reader.onDidChange);
    app.reader.look('History');
    app.trust.grant();
    expect([app.reader.restricted, changed.count]).toEqual([false, 1]);
    expect(await answerAll(app)).toEqual(['History']);
  });

  it('asks nothing of AWS when the workspace is trusted while nobody looks', async () => {
    const app = await appParts({ trusted: false });
    app.trust.grant();
    expect(await answerAll(app)).toEqual([]);
    expect(app.aws.called).toEqual([]);
  });

  it('is not restricted while samples are shown', async () => {
    const app = await appParts({ trusted: false });
    app.source.show('samples');
    app.reader.look('Active');
    await settled();
    expect(app.samples.readings).toHaveLength(1);
    expect(app.aws.called).toEqual([]);
  });

  it.each(['timer', 'settings'] as const)('reads nothing by %s before anything was asked', async (by) => {
    const app = await appParts();
    await app.reader.refresh({ by });
    expect(app.aws.called).toEqual([]);
  });
});

describe('the question', () => {
  it('reads anew with the scopes and filters that the user picks', async () => {
    const app = await appParts();
    app.reader.look('Active');
    await answerAll(app);
    await app.view.choose([other]);
    await settled();
    expect(app.begun().map((reading) => reading.scope)).toEqual([other]);
    expect(app.reader.scopes).toEqual([other]);
    app.view.filterBy([{ key: 'Target', value: 'i-1' }]);
    await settled();
    expect(app.begun().map(({ request }) => request.Filters)).toEqual([[{ key: 'Target', value: 'i-1' }]]);
  });

  it('asks nothing for another grouping', async () => {
    const app = await appParts();
    app.reader.look('Active');
    await answerAll(app);
    const called = [...app.aws.called];
    await app.view.groupBy(['target']);
    expect(await answerAll(app)).toEqual([]);
    expect(app.aws.called).toEqual(called);
  });

  it('looks nothing up where the user has picked scopes', async () => {
    const app = await appParts({ chosen: [other] });
    app.reader.look('Active');
    await answerAll(app);
    expect(app.aws.called).not.toContain('profiles.resolve');
  });

  it('blocks with the reason where no scope can be worked out, and goes on when it is mended', async () => {
    const app = await appParts();
    app.aws.profiles.resolve = () => Promise.reject(new FailureError({ code: 'noRegion', message: 'none' }));
    app.reader.look('Active');
    expect(await answerAll(app)).toEqual([]);
    expect(app.store.listing.blocked?.code).toBe('noRegion');
    expect(app.log.lines).toEqual(['warning: noRegion: none']);
    await app.reader.retry(({ code }) => code === 'noCredentials');
    expect(app.store.listing.blocked?.code).toBe('noRegion');
    app.aws.profiles.resolve = () => Promise.resolve(scope);
    void app.reader.retry(({ code }) => code === 'noRegion');
    expect(await answerAll(app)).toEqual(['Active']);
    expect(app.reader.scope).toEqual(scope);
  });

  it('drops the answer that comes after the user has picked another scope', async () => {
    const app = await appParts();
    const resolving: ((found: Scope) => void)[] = [];
    app.aws.profiles.resolve = () => new Promise<Scope>((resolve) => resolving.push(resolve));
    app.reader.look('Active');
    await settled();
    await app.view.choose([other]);
    expect(await answerAll(app)).toEqual(['Active']);
    resolving[0]?.(scope);
    expect(await answerAll(app)).toEqual([]);
    expect(app.reader.scopes).toEqual([other]);
  });

  it('drops the failure that comes after the user has picked another scope', async () => {
    const app = await appParts();
    const refusing: ((error: Error) => void)[] = [];
    app.aws.profiles.resolve = () => new Promise<Scope>((_, reject) => refusing.push(reject));
    app.reader.look('Active');
    await settled();
    await app.view.choose([other]);
    await answerAll(app);
    refusing[0]?.(new FailureError({ code: 'noRegion', message: 'none' }));
    await settled();
    expect([app.store.listing.blocked, app.log.lines]).toEqual([undefined, []]);
  });

  it('reads for a refresh what was asked last, where the question changes while its scope is worked out', async () => {
    const app = await appParts({ chosen: [scope] });
    app.reader.look('Active');
    await answerAll(app);
    const resolving: ((found: Scope) => void)[] = [];
    app.aws.profiles.resolve = () => new Promise<Scope>((resolve) => resolving.push(resolve));
    void app.view.choose([]);
    void app.reader.refresh({ by: 'user' });
    await settled();
    app.view.filterBy([{ key: 'Target', value: 'i-1' }]);
    await settled();
    for (const [index, found] of [scope, scope, other].entries()) {
      expect(app.begun()).toEqual([]);
      resolving[index]?.(found);
      await settled();
    }
    expect(new Set(app.begun().map((reading) => reading.scope.region))).toEqual(new Set([other.region]));
  });

  it('knows nothing any more once it has forgotten, and asks anew when somebody looks', async () => {
    const app = await appParts();
    app.reader.look('Active').dispose();
    const looking = app.reader.look('Active');
    await answerAll(app, ['jane-1']);
    looking.dispose();
    app.reader.forget();
    expect([app.store.listing.feeds, app.reader.scopes]).toEqual([[], []]);
    expect(await answerAll(app)).toEqual([]);
    app.reader.look('Active');
    expect(await answerAll(app)).toEqual(['Active']);
  });

  it('drops the scope that is found after it has forgotten', async () => {
    const app = await appParts();
    const resolving: ((found: Scope) => void)[] = [];
    app.aws.profiles.resolve = () => new Promise<Scope>((resolve) => resolving.push(resolve));
    app.reader.look('Active');
    await settled();
    app.reader.forget();
    resolving[0]?.(scope);
    expect(await answerAll(app)).toEqual([]);
    expect([app.store.listing.feeds, app.reader.scopes]).toEqual([[], []]);
  });

  it('retries what failed and is wanted, and nothing else', async () => {
    const app = await appParts({ chosen: [scope, other] });
    app.reader.look('Active');
    await settled();
    const [first, second] = app.begun();
    await first?.give({ code: 'noCredentials', message: '' });
    await second?.give({ code: 'accessDenied', message: '' });
    void app.reader.retry(({ code }) => code === 'noCredentials');
    await settled();
    expect(app.begun().map((reading) => reading.scope)).toEqual([scope]);
  });

  it('works a scope out for who needs one, without asking or reading', async () => {
    const app = await appParts();
    expect(await app.reader.needScope()).toEqual(scope);
    await app.view.choose([other]);
    expect(await app.reader.needScope()).toEqual(other);
    expect(await answerAll(app)).toEqual([]);
  });

  it('follows the view no longer once it is disposed of', async () => {
    const app = await appParts();
    app.reader.look('Active');
    await answerAll(app);
    app.reader.dispose();
    await app.view.choose([other]);
    expect(await answerAll(app)).toEqual([]);
  });
});
