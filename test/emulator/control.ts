import type { ServerResponse } from 'node:http';
import type { Fault } from './faults';
import type { Emulator } from './server';
import type { State, WireSession } from './world';

/** A world, named by account and region. */
interface Place {
  readonly account: string;
  readonly region: string;
}

/** What can be asked of the emulator itself while it runs (README.md has the list). */
export function control(emulator: Emulator, method: string, url: URL, body: Buffer, response: ServerResponse): void {
  const act = acts[`${method} ${url.pathname.replace('/_emulator/', '')}`];
  const sent: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  const result = act?.(emulator, sent as never, url.searchParams);
  response
    .writeHead(act ? 200 : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify(result ?? { known: Object.keys(acts) }));
}

type Act = (emulator: Emulator, sent: never, query: URLSearchParams) => unknown;

const done = { done: true };

const acts: Readonly<Record<string, Act>> = {
  'POST faults': ({ faults }, sent: Fault) => {
    faults.set(sent);
    return done;
  },
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return done;
  },
  'POST latency': (emulator, { ms }: { readonly ms: number }) => {
    emulator.latency = ms;
    return done;
  },
  'POST clock': ({ worlds }, { advance }: { readonly advance: number }) => {
    worlds.advance(advance);
    return { now: worlds.now() };
  },
  'PUT sessions': (
    { worlds },
    { account, region, sessions }: Place & { readonly sessions: readonly WireSession[] },
  ) => {
    worlds.of(account, region).replace(sessions);
    return done;
  },
  'POST sessions': ({ worlds }, { account, region, session }: Place & { readonly session: WireSession }) => {
    worlds.of(account, region).add(session);
    return done;
  },
  'GET truth': ({ worlds }, _, query) =>
    worlds
      .of(query.get('account') ?? '', query.get('region') ?? '')
      .sessions((query.get('state') ?? 'Active') as State, worlds.now()),
  'GET calls': ({ calls }) => calls,
  'DELETE calls': ({ calls }) => {
    calls.length = 0;
    return done;
  },
};
