import type { Memento } from 'vscode';
import { type Disposable, Emitter } from '../core/base/event';
import type { SessionFilter } from '../core/request/request';
import { type Grouping, groupings } from '../core/presentation/grouping';
import { viewSettings } from './settings';

/** What the user picked; what is left out is as the AWS CLI would have it. */
export interface ScopeChoice {
  readonly profile: string | undefined;
  readonly region: string | undefined;
}

/** Which part of the current view changed. */
export type ViewChange = 'scope' | 'filters' | 'grouping';

const scopeEntry = 'ssmSessions.scope';
const groupingEntry = 'ssmSessions.grouping';

/**
 * What both views show: scope, filters and grouping. Scope and grouping are remembered for the workspace in VS Code's own
 * storage, never in a file of the workspace (S03); filters are not, so that nothing is hidden after a restart.
 */
export class CurrentView implements Disposable {
  #filters: readonly SessionFilter[] = [];
  readonly #changed = new Emitter<ViewChange>();
  readonly #setting = viewSettings.groupBy.onDidChange(() => this.#changed.fire('grouping'));

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: Memento) {}

  get choice(): ScopeChoice {
    return this.memory.get<ScopeChoice>(scopeEntry) ?? { profile: undefined, region: undefined };
  }

  get filters(): readonly SessionFilter[] {
    return this.#filters;
  }

  get grouping(): readonly Grouping[] {
    const words = this.memory.get<readonly string[]>(groupingEntry) ?? viewSettings.groupBy.value;
    return groupings.filter((grouping) => words.includes(grouping)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
  }

  async choose(choice: ScopeChoice): Promise<void> {
    await this.memory.update(scopeEntry, choice);
    this.#changed.fire('scope');
  }

  /** `undefined`: as the setting says. */
  async groupBy(grouping: readonly Grouping[] | undefined): Promise<void> {
    await this.memory.update(groupingEntry, grouping);
    this.#changed.fire('grouping');
  }

  filterBy(filters: readonly SessionFilter[]): void {
    this.#filters = filters;
    this.#changed.fire('filters');
  }

  dispose(): void {
    this.#setting.dispose();
    this.#changed.dispose();
  }
}
