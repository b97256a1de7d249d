import { describe, expect, it } from 'vitest';
import { CurrentView, type ViewChange } from '../../src/app/currentView';
import type { Scope } from '../../src/core/sessions/scope';
import { memento, setting } from '../support/appHost';
import { scope } from '../support/builders';

const other: Scope = { profile: 'dev', region: 'us-east-1' };
const filter = { key: 'Target', value: 'i-1' };

function made(memory = memento(), groupBy = setting<readonly string[]>([])) {
  const view = new CurrentView(memory, groupBy);
  const changes: ViewChange[] = [];
  view.onDidChange((change) => void changes.push(change));
  return { view, memory, groupBy, changes };
}

describe('the current view', () => {
  it('begins with what the AWS CLI would use, no filter and no grouping', () => {
    const { view } = made();
    expect([view.chosen, view.filters, view.grouping, view.recentSets]).toEqual([[], [], [], []]);
  });

  it('remembers scopes and grouping for the next window, and no filters', async () => {
    const { view, memory, changes } = made();
    await view.choose([scope, other]);
    await view.groupBy(['target', 'owner']);
    view.filterBy([filter]);
    expect(changes).toEqual(['scope', 'grouping', 'filters']);
    expect(view.filters).toEqual([filter]);
    const next = made(memory).view;
    expect([next.chosen, next.grouping, next.filters]).toEqual([[scope, other], ['target', 'owner'], []]);
    expect(next.recentSets).toEqual([[scope, other]]);
  });

  it('forgets the scopes where none is chosen, but not that they were', async () => {
    const { view, memory } = made();
    await view.choose([scope]);
    await view.choose([]);
    expect([view.chosen, memory.get('ssmSessions.scopes')]).toEqual([[], undefined]);
    expect(view.recentSets).toEqual([[scope]]);
  });

  it('groups as the setting says where nothing else was chosen, and tells when it changes', async () => {
    const { view, groupBy, changes } = made(memento(), setting<readonly string[]>(['owner']));
    expect(view.grouping).toEqual(['owner']);
    await view.groupBy([]);
    expect(view.grouping).toEqual([]);
    await view.groupBy(undefined);
    groupBy.set(['target']);
    expect(view.grouping).toEqual(['target']);
    expect(changes).toEqual(['grouping', 'grouping', 'grouping']);
  });

  it('keeps the order of the words for groupings, and leaves out what is none', () => {
    for (const [first, second] of [['target', 'owner'] as const, ['owner', 'target'] as const]) {
      const { view } = made(memento(), setting<readonly string[]>([first, 'nonsense', second, 'Target']));
      expect(view.grouping).toEqual([first, second]);
    }
  });

  it('tells nothing once it is disposed of', () => {
    const { view, groupBy, changes } = made();
    view.dispose();
    groupBy.set(['owner']);
    expect(changes).toEqual([]);
  });
});

describe('a visit to the samples', () => {
  it('has scopes and filters of its own, which nobody remembers', async () => {
    const { view, memory, changes } = made();
    await view.choose([scope]);
    view.filterBy([filter]);
    view.visit(true);
    expect([view.chosen, view.filters, view.recentSets]).toEqual([[], [], []]);
    await view.choose([other]);
    view.filterBy([{ key: 'Owner', value: 'joe' }]);
    expect(view.chosen).toEqual([other]);
    expect([memory.get('ssmSessions.scopes'), made(memory).view.recentSets]).toEqual([[scope], [[scope]]]);
    expect(changes).toEqual(['scope', 'filters', 'scope', 'scope', 'filters']);
  });

  it('ends with all as it was before', async () => {
    const { view } = made();
    await view.choose([scope]);
    view.filterBy([filter]);
    view.visit(true);
    await view.choose([other]);
    view.filterBy([]);
    view.visit(false);
    expect([view.chosen, view.filters, view.recentSets]).toEqual([[scope], [filter], [[scope]]]);
  });

  it('leaves no filter where none was set when it ends without having begun', () => {
    const { view } = made();
    view.visit(false);
    expect([view.chosen, view.filters]).toEqual([[], []]);
  });
});
