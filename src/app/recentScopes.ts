import type { Memento } from './host';
import { type Scope, scopeKey } from '../core/sessions/scope';

const entry = 'ssmSessions.recentScopes';
const maxSets = 5;

/** The sets of scopes that were watched last, newest first; remembered for the workspace. */
export class RecentScopes {
  constructor(private readonly memory: Memento) {}

  get sets(): readonly (readonly Scope[])[] {
    return (this.memory.get(entry) as readonly (readonly Scope[])[] | undefined) ?? [];
  }

  async add(set: readonly Scope[]): Promise<void> {
    if (set.length > 0) {
      const key = setKey(set);
      await this.memory.update(entry, [set, ...this.sets.filter((other) => setKey(other) !== key)].slice(0, maxSets));
    }
  }
}

/** Returns the same key for the same scopes, whatever their order. */
function setKey(set: readonly Scope[]): string {
  return JSON.stringify(set.map(scopeKey).sort());
}
