import { type Disposable, Emitter } from '../core/base/event';
import type { SessionFilter } from '../core/request/request';
import { type Grouping, groupings } from '../core/presentation/tree/grouping';
import type { Scope } from '../core/sessions/scope';
import type { Memento, Setting } from './host';
import { RecentScopes } from './recentScopes';

/** The part of the current view that changed. */
export type ViewChange = 'scope' | 'filters' | 'grouping';

const scopesEntry = 'ssmSessions.scopes';
const groupingEntry = 'ssmSessions.grouping';

/**
 * The view that both trees show: scopes, filters and grouping. Scopes and grouping are remembered for the workspace in VS
 * Code's own storage, never in a file of the workspace (P2); filters are not, so that nothing is hidden after a restart.
 */
export class CurrentView implements Disposable {
  #filters: readonly SessionFilter[] = [];
  /** The state of a visit to the samples: what is chosen there, which nobody remembers, and the filters to come back to. */
  #visit: { chosen: readonly Scope[]; readonly filters: readonly SessionFilter[] } | undefined;
  readonly #changed = new Emitter<ViewChange>();
  readonly #setting: Disposable;

  readonly onDidChange = this.#changed.event;
  readonly #recent: RecentScopes;

  constructor(
    private readonly memory: Memento,
    /** The setting `ssmSessions.groupBy`. */
    private readonly groupSetting: Setting<readonly string[]>,
  ) {
    this.#recent = new RecentScopes(memory);
    this.#setting = groupSetting.onDidChange(() => this.#changed.fire('grouping'));
  }

  /** Returns the scopes that the user picked; none: what the AWS CLI would use. */
  get chosen(): readonly Scope[] {
    return this.#visit?.chosen ?? (this.memory.get(scopesEntry) as readonly Scope[] | undefined) ?? [];
  }

  get filters(): readonly SessionFilter[] {
    return this.#filters;
  }

  get grouping(): readonly Grouping[] {
    const words = (this.memory.get(groupingEntry) as readonly string[] | undefined) ?? this.groupSetting.value;
    return groupings.filter((grouping) => words.includes(grouping)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
  }

  /** Watches these scopes from now on; none: what the AWS CLI would use. */
  async choose(scopes: readonly Scope[]): Promise<void> {
    if (this.#visit) {
      this.#visit.chosen = scopes;
    } else {
      await this.memory.update(scopesEntry, scopes.length === 0 ? undefined : scopes);
      await this.#recent.add(scopes);
    }
    this.#changed.fire('scope');
  }

  /** Sets of scopes that were chosen before; none on a visit to the samples. */
  get recentSets(): readonly (readonly Scope[])[] {
    return this.#visit ? [] : this.#recent.sets;
  }

  /** Begins a visit to the samples, with no scope chosen and no filter, or ends it: all is then as it was before. */
  visit(begins: boolean): void {
    const filters = begins ? [] : (this.#visit?.filters ?? []);
    this.#visit = begins ? { chosen: [], filters: this.#filters } : undefined;
    this.#filters = filters;
    this.#changed.fire('scope');
  }

  /** Groups by these; `undefined`: as the setting says. */
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
