import { describe, expect, it } from 'vitest';
import { RecentScopes } from '../../src/app/recentScopes';
import type { Scope } from '../../src/core/sessions/scope';
import { memento } from '../support/appHost';

const at = (region: string): Scope => ({ profile: 'prod', region });

describe('the scopes that were watched last', () => {
  it('are newest first, and five sets at most', async () => {
    const recent = new RecentScopes(memento());
    for (const region of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await recent.add([at(region)]);
    }
    expect(recent.sets.map(([first]) => first?.region)).toEqual(['f', 'e', 'd', 'c', 'b']);
  });

  it('have a set once, whatever the order of its scopes', async () => {
    const recent = new RecentScopes(memento());
    await recent.add([at('a'), at('b')]);
    await recent.add([at('c')]);
    await recent.add([at('b'), at('a')]);
    expect(recent.sets).toEqual([[at('b'), at('a')], [at('c')]]);
  });

  it('tell profiles of one region apart, and a set from its parts', async () => {
    const recent = new RecentScopes(memento());
    await recent.add([at('a')]);
    await recent.add([{ profile: undefined, region: 'a' }]);
    await recent.add([at('a'), at('b')]);
    expect(recent.sets).toHaveLength(3);
  });

  it('have no empty set, and are there in the next window', async () => {
    const memory = memento();
    await new RecentScopes(memory).add([]);
    expect(new RecentScopes(memory).sets).toEqual([]);
    await new RecentScopes(memory).add([at('a')]);
    expect(new RecentScopes(memory).sets).toEqual([[at('a')]]);
  });
});
