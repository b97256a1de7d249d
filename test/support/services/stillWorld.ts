import { FailureError } from '../../../src/core/base/failure';
import { SessionStore } from '../../../src/core/listing/store';
import { sessionsByScope } from '../../../src/core/presentation/scopes/sessionsByScope';
import { childrenOf, noRows, type Rows } from '../../../src/core/presentation/tree/row';
import { rowChanges } from '../../../src/core/presentation/tree/rowChanges';
import { rowsOf } from '../../../src/core/presentation/tree/rows';
import type { State } from '../../../src/core/request/request';
import { nobody, now, scope } from '../builders';
import { handClock } from '../handClock';
import { movingService } from './movingService';

/** A view of a world in which nothing happens, with every group of it open. */
export interface StillWorld {
  /** Reads both views again; answers how many rows would be drawn at all the steps of that. */
  refresh(): Promise<number>;
  /** Rows that are open. */
  readonly rows: number;
}

const regions = ['eu-west-1', 'us-east-1', 'ap-south-1', 'sa-east-1'];

/**
 * Has read all of it, with `ended` sessions in groups of ten, and draws at each step as the tree does. Of `several` scopes
 * the last is denied, each time in another request.
 */
export async function stillWorld(ended: number, state: State = 'History', several = false): Promise<StillWorld> {
  const clock = handClock(now);
  const running = several ? 4 : 40;
  const spans = Array.from({ length: ended + running }, (_, index) => {
    const start = now / 1000 - 60 - index * 300;
    return { id: `s-${String(index)}`, start, end: index < running ? now : start + 60 };
  });
  const service = movingService(spans, now / 1000, 200);
  const truth = service.truth;
  service.truth = (of) => truth(of).map((session, index) => ({ ...session, Target: `i-${String(index % 140)}` }));
  const scopes = several ? regions.map((region) => ({ ...scope, region })) : [scope];
  const denied = several ? scopes.at(-1) : undefined;
  let requests = 0;
  const store = new SessionStore(
    {
      sessions: {
        ...service,
        page: (of, ...asked) => {
          requests += 1;
          const failure = { code: 'accessDenied', message: 'no', requestId: String(requests) } as const;
          return of === denied ? Promise.reject(new FailureError(failure)) : service.page(of, ...asked);
        },
      },
    },
    clock,
  );
  store.ask({ scopes, filters: [] });
  let rows: Rows = noRows;
  let drawn = 0;
  const draw = (): void => {
    const before = rows;
    const places = sessionsByScope(store.listing, state, nobody);
    rows = rowsOf(store.listing, state, places, { grouping: ['target'], zone: () => 0, pageSize: 0, more: new Map() });
    const changes = rowChanges(before, rows);
    drawn += changes === 'all' ? rows.byId.size : changes.length;
  };
  const read = async (): Promise<void> => {
    await Promise.all([store.refresh('Active'), store.refresh('History')]);
  };
  await read();
  await read();
  draw();
  const open = (id: string): void => childrenOf(rows, id).forEach(open);
  rows.roots.forEach(open);
  store.onDidChange(draw);
  return {
    refresh: async () => {
      drawn = 0;
      clock.advance(5000);
      await read();
      return drawn;
    },
    get rows() {
      return rows.byId.size;
    },
  };
}
