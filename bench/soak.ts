// One process that refreshes for a long time: `node --expose-gc soak.js '{"url":…,"refreshes":…,"seed":…}'`.
import { createAws } from '../src/aws/createAws';
import { type Listing, sessionsOf } from '../src/core/listing/listing';
import { SessionStore } from '../src/core/listing/store';
import type { Clock } from '../src/core/ports';
import type { SessionFilter, State } from '../src/core/request/request';
import type { Scope } from '../src/core/sessions/scope';
import type { Session } from '../src/core/sessions/session';
import { Random } from '../test/emulator/worlds/random';
import { stillRefreshes } from './still';

interface Order {
  readonly url: string;
  readonly account: string;
  readonly refreshes: number;
  readonly seed: number;
}

const day = 86_400;
/** Pauses after throttles and the like take a fiftieth of their time. */
const haste = 50;
const faults = [
  'throttle',
  'reset',
  'serverError',
  'unavailable',
  'html',
  'empty',
  'cutBody',
  'cutJson',
  'invalidToken',
  'endlessToken',
  'denied',
  'hang',
];
const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2', 'sa-east-1'];
const scopes: readonly Scope[] = regions.map((region) => ({ profile: undefined, region }));

/** What the run waits for; undefined once it has come to its end. */
let doing: string | undefined = 'it has not begun';

// A promise that nobody settles lets Node end as if all were well.
process.on('exit', () => {
  if (doing !== undefined) {
    console.error(`The run came to no end: ${doing}.`);
    process.exitCode = 1;
  }
});
process.on('unhandledRejection', (reason) => {
  console.error(`Nobody looked after a failure: ${String(reason)}`);
  process.exit(1);
});

void main(JSON.parse(process.argv[2] ?? '{}') as Order).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(order: Order): Promise<void> {
  const random = new Random(`soak ${String(order.seed)}`);
  const began = Date.now();
  let passed = 0;
  const clock: Clock = {
    now: () => began + (Date.now() - began) * haste + passed,
    after: (delay, task) => {
      const timer = setTimeout(task, delay / haste);
      return { dispose: () => clearTimeout(timer) };
    },
  };
  const aws = createAws({ endpointUrl: order.url, readTimeout: 3, maxAttempts: 1 });
  const store = new SessionStore(aws, clock, { account: () => order.account, parallel: () => true });
  const everything = { scopes, filters: [] };
  const heap: number[] = [];
  const failures = new Set<string>();
  store.onDidChange(({ feeds }) => feeds.forEach(({ failure }) => failure && failures.add(failure.code)));
  let refreshes = 0;
  let quiet = 0;

  while (refreshes < order.refreshes) {
    const running: Promise<void>[] = [];
    doing = `${refreshes} refreshes, among faults`;
    for (let act = 0; act < 24; act += 1) {
      await once();
      if (random.chance(0.5)) {
        await new Promise((resolve) => setTimeout(resolve, random.next() * 30));
      }
    }
    doing = `${refreshes} refreshes, waiting for those that run`;
    await Promise.all(running);
    doing = `${refreshes} refreshes, at rest`;
    await rest();

    async function once(): Promise<void> {
      switch (
        random.of(['refresh', 'refresh', 'refresh', 'refresh', 'fault', 'world', 'scopes', 'filters', 'cancel'])
      ) {
        case 'refresh':
          refreshes += 1;
          running.push(
            store.refresh(random.of(['Active', 'History'] as const), random.chance(0.1) ? 'whole' : 'changes'),
          );
          break;
        case 'fault':
          await control('POST', 'faults', {
            kind: random.of(faults),
            times: 1 + Math.floor(random.next() * 3),
            region: random.of(regions),
            ...(random.chance(0.5) ? { page: 1 + Math.floor(random.next() * 4) } : {}),
          });
          break;
        case 'world':
          await pass(random.next() * 600_000);
          break;
        case 'scopes':
          store.ask({ ...everything, scopes: scopes.filter(() => random.chance(0.6)) });
          break;
        case 'filters':
          store.ask({ ...everything, filters: random.chance(0.5) ? [] : [filter()] });
          break;
        case 'cancel':
          store.cancel(random.of(['Active', 'History'] as const));
          break;
      }
    }
  }

  /** A quiet point: nothing goes wrong, nothing happens, and the listing must be the truth. */
  async function rest(): Promise<void> {
    await control('DELETE', 'faults');
    const filters = quiet % 3 === 2 ? [filter()] : [];
    store.ask({ scopes, filters });
    const whole = quiet % 5 === 4;
    await refreshBoth('changes');
    await refreshBoth(whole ? 'whole' : 'changes');
    const at = (await control('POST', 'clock', { advance: 0 })) as { readonly now: number };
    for (const scope of scopes) {
      await compare(store.listing, scope, filters, at.now / 1000, whole);
    }
    store.ask(everything);
    await refreshBoth('changes');
    quiet += 1;
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1024 / 1024);
    await control('DELETE', 'calls');
    if (quiet % 10 === 0) {
      console.log(`${refreshes} refreshes, ${quiet} quiet points, heap ${heap.at(-1)?.toFixed(1)} MB`);
    }
  }

  async function refreshBoth(extent: 'changes' | 'whole'): Promise<void> {
    await Promise.all([store.refresh('Active', extent), store.refresh('History', extent)]);
    const [failure] = store.listing.feeds.flatMap((feed) => feed.failure ?? []);
    if (failure) {
      throw new Error(`At a quiet point a reading failed: ${JSON.stringify(failure)}`);
    }
  }

  function filter(): SessionFilter {
    return random.of([
      { key: 'Status', value: 'Terminated' },
      { key: 'AccessType', value: 'JustInTime' },
      { key: 'InvokedAfter', value: '2026-11-20T00:00:00Z' },
    ]);
  }

  async function pass(milliseconds: number): Promise<void> {
    passed += Math.round(milliseconds);
    await control('POST', 'clock', { advance: Math.round(milliseconds) });
  }

  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${order.url}/_emulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${await answer.text()}`);
    }
    return answer.json();
  }

  async function compare(
    listing: Listing,
    { region }: Scope,
    filters: readonly SessionFilter[],
    now: number,
    whole: boolean,
  ): Promise<void> {
    for (const state of ['Active', 'History'] as const satisfies readonly State[]) {
      const truth = (await control(
        'GET',
        `truth?account=${order.account}&region=${region}&state=${state}`,
      )) as Session[];
      const wanted = truth.filter((session) => filters.every((one) => matches(session, one)));
      // What has just expired goes with the next whole reading.
      const ours = sessionsOf(listing, state)
        .filter((listed) => listed.scope.region === region)
        .map(({ session }) => session)
        .filter(({ EndDate = now }) => whole || EndDate + 30 * day >= now);
      const difference = firstDifference(ours, wanted);
      if (difference !== undefined) {
        throw new Error(
          `After ${refreshes} refreshes ${region} ${state} ${JSON.stringify(filters)} is not the truth: ${difference}`,
        );
      }
    }
  }

  doing = 'refreshing a still world';
  for (const several of [false, true]) {
    console.log(await stillRefreshes(several));
  }

  const half = heap.slice(Math.floor(heap.length / 2));
  const third = Math.max(1, Math.floor(half.length / 3));
  const growth = middle(half.slice(-third)) / middle(half.slice(0, third)) - 1;
  store.dispose();
  aws.dispose();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const left = process.getActiveResourcesInfo().filter((kind) => kind !== 'TTYWrap' && kind !== 'PipeWrap');
  console.log(
    `${refreshes} refreshes, ${quiet} quiet points, the truth at each; met ${[...failures].sort().join(', ')}; ` +
      `heap grew by ${(growth * 100).toFixed(1)} % over the second half; left: ${left.join(', ') || 'nothing'}.`,
  );
  doing = undefined;
  process.exitCode = growth > 0.05 || left.filter((kind) => kind === 'Timeout').length > 0 ? 1 : 0;
}

function matches(session: Session, { key, value }: SessionFilter): boolean {
  return key === 'InvokedAfter' ? (session.StartDate ?? 0) >= Date.parse(value) / 1000 : session[key] === value;
}

function firstDifference(ours: readonly Session[], truth: readonly Session[]): string | undefined {
  const plain = (session: Session | undefined): string =>
    session === undefined ? 'nothing' : JSON.stringify(Object.entries(session).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (let index = 0; index < Math.max(ours.length, truth.length); index += 1) {
    if (plain(ours[index]) !== plain(truth[index])) {
      return `place ${index}: ${plain(ours[index])} instead of ${plain(truth[index])} (${ours.length} of ${truth.length})`;
    }
  }
  return undefined;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
