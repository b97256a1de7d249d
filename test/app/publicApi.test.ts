import { describe, expect, it } from 'vitest';
import type { ViewName } from '../../src/app/api';
import { createApi } from '../../src/app/publicApi';
import { FailureError } from '../../src/core/base/failure';
import { CallerIdentities } from '../../src/core/listing/callerIdentities';
import type { Scope } from '../../src/core/sessions/scope';
import { answerAll, appParts } from '../support/appParts';
import { now, scope, session } from '../support/builders';
import { settled } from '../support/services/memoryPages';

const other: Scope = { profile: 'dev', region: 'us-east-1' };

async function made(chosen: readonly Scope[] = [scope]) {
  const app = await appParts({ chosen });
  const callers = new CallerIdentities(app.source, () => undefined);
  const parts = createApi(app.store, app.source, app.reader, callers, app.clock, '/home/jane');
  const told: ViewName[] = [];
  parts.api.onDidChangeSessions((view) => void told.push(view));
  return { app, callers, api: parts.api, parts, told };
}

describe('the API for other extensions', () => {
  it('reads nothing before it is asked, and the view that is asked for from then on', async () => {
    const { app, api } = await made();
    expect(await answerAll(app)).toEqual([]);
    expect(api.sessions('active')).toEqual({
      sessions: [],
      complete: false,
      asOf: undefined,
      samples: false,
      failures: [],
    });
    expect(await answerAll(app)).toEqual(['Active']);
    api.sessions('active');
    expect(await answerAll(app)).toEqual([]);
    void app.reader.refresh({ by: 'user' });
    expect(await answerAll(app)).toEqual(['Active']);
    api.sessions('history');
    expect(await answerAll(app)).toEqual(['History']);
    void app.reader.refresh({ by: 'user', how: 'whole' });
    expect(await answerAll(app)).toEqual(['Active', 'History']);
  });

  it('opens no dialog in a workspace that is not trusted', async () => {
    let shown = 0;
    const confirm = (): Promise<boolean> => Promise.resolve((shown += 1) > 0);
    const app = await appParts({ trusted: false, confirm });
    const callers = new CallerIdentities(app.source, () => undefined);
    createApi(app.store, app.source, app.reader, callers, app.clock, '/').api.sessions('active');
    expect([await answerAll(app), shown]).toEqual([[], 0]);
  });

  it('says that sessions may be missing until all pages of all scopes are there', async () => {
    const { app, api } = await made([scope, other]);
    api.sessions('active');
    await settled();
    const [first, second] = app.begun();
    await first?.give([session({ SessionId: 'a' })], false);
    expect(api.sessions('active')).toMatchObject({ complete: false, asOf: undefined });
    expect(api.sessions('active').sessions).toHaveLength(1);
    await first?.give([session({ SessionId: 'b' })]);
    app.clock.advance(1000);
    expect(api.sessions('active')).toMatchObject({ complete: false, asOf: undefined });
    await second?.give([session({ SessionId: 'c' })]);
    const list = api.sessions('active');
    expect([list.complete, list.asOf]).toEqual([true, now]);
    expect(list.sessions.map(({ SessionId }) => SessionId)).toEqual(['a', 'b', 'c']);
  });

  it('tells failures by scope, with what is personal taken out', async () => {
    const { app, api } = await made();
    api.sessions('active');
    await settled();
    await app.begun()[0]?.give({ code: 'badConfig', message: 'see /home/jane/.aws/config of AKIAIOSFODNN7EXAMPLE' });
    const { failures, complete } = api.sessions('active');
    expect(complete).toBe(false);
    expect(failures).toMatchObject([{ scope, code: 'badConfig' }]);
    expect(failures[0]?.message).toContain('~/.aws/config');
    expect(failures[0]?.message).not.toContain('AKIAIOSFODNN7EXAMPLE');
  });

  it('tells why there is nothing to ask, without a scope', async () => {
    const { app, api } = await made([]);
    app.aws.profiles.resolve = () => Promise.reject(new FailureError({ code: 'noRegion', message: 'in /home/jane/x' }));
    api.sessions('active');
    await answerAll(app);
    expect(api.sessions('active').failures).toEqual([{ scope: undefined, code: 'noRegion', message: 'in ~/x' }]);
  });

  it('tells of many changes once, after 100 ms, and of the view that changed', async () => {
    const { app, api, told } = await made();
    api.sessions('active');
    await settled();
    app.clock.advance(100);
    told.length = 0;
    const [reading] = app.begun();
    await reading?.give([session({ SessionId: 'a' })], false);
    await reading?.give([session({ SessionId: 'b' })]);
    app.clock.advance(99);
    expect(told).toEqual([]);
    app.clock.advance(1);
    expect(told).toEqual(['active']);
    app.clock.advance(1000);
    expect(told).toEqual(['active']);
  });

  it('tells of both views where somebody else may be there, since sessions of one account are one', async () => {
    const { app, callers, told } = await made();
    callers.clear();
    app.clock.advance(100);
    expect(told).toEqual(['active', 'history']);
    app.clock.advance(1000);
    expect(told).toHaveLength(2);
  });

  it('says that sessions are samples', async () => {
    const { app, api } = await made();
    app.source.show('samples');
    expect(api.sessions('active').samples).toBe(true);
  });

  it('tells nothing and looks at nothing once it is disposed of', async () => {
    const { app, api, parts, told } = await made();
    api.sessions('active');
    await answerAll(app);
    parts.dispose();
    app.clock.advance(1000);
    expect(told).toEqual([]);
    expect(app.reader.isSeen('Active')).toBe(false);
  });
});
