import type { ServerResponse } from 'node:http';
import { type Fault, faultKinds } from './faults';
import type { Emulator } from './server';
import type { State, WireSession } from './worlds/world';

/** What can be asked of the emulator itself while it runs (README.md has the list). */
export function control(emulator: Emulator, method: string, url: URL, body: Buffer, response: ServerResponse): void {
  const send = (status: number, answer: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const act = acts[`${method} ${url.pathname.replace('/_emulator/', '')}`];
  if (!act) {
    send(404, { known: Object.keys(acts) });
    return;
  }
  try {
    const sent: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
    send(200, act(emulator, sent as never, url.searchParams) ?? { done: true });
  } catch (error) {
    send(400, { error: String(error) });
  }
}

type Act = (emulator: Emulator, sent: never, query: URLSearchParams) => unknown;

/** A world, named by account and region. */
interface Place {
  readonly account: string;
  readonly region: string;
}

const acts: Readonly<Record<string, Act>> = {
  'POST faults': ({ faults }, sent: Fault) => {
    if (!faultKinds.includes(sent.kind)) {
      throw new Error(`There is no fault ${sent.kind}; there are ${faultKinds.join(', ')}.`);
    }
    faults.set(sent);
  },
  'DELETE faults': ({ faults }) => faults.clear(),
  'POST throttle': ({ throttle }, { perSecond }: { readonly perSecond?: number }) => {
    throttle.perSecond = perSecond;
  },
  'POST latency': (emulator, { ms }: { readonly ms: number }) => {
    emulator.latency = ms;
  },
  'POST ahead': (emulator, { ms }: { readonly ms: number }) => {
    emulator.ahead = ms;
  },
  'POST clock': ({ worlds }, { advance }: { readonly advance: number }) => {
    worlds.advance(advance);
    return { now: worlds.now() };
  },
  'PUT sessions': ({ worlds }, { account, region, sessions }: Place & { readonly sessions: readonly WireSession[] }) =>
    worlds.of(account, region).replace(sessions),
  'POST sessions': ({ worlds }, { account, region, session }: Place & { readonly session: WireSession }) =>
    worlds.of(account, region).add(session),
  'POST end': ({ worlds }, { account, region, id }: Place & { readonly id: string }) => ({
    ended: worlds.of(account, region).terminate(id, worlds.now()),
  }),
  'GET truth': ({ worlds }, _, query) =>
    worlds
      .of(query.get('account') ?? '', query.get('region') ?? '')
      .sessions((query.get('state') ?? 'Active') as State, worlds.now()),
  'GET calls': ({ calls }) => calls,
  'DELETE calls': ({ calls }) => {
    calls.length = 0;
  },
};
