import type { Fault } from '../../emulator/faults';
import type { Call } from '../../emulator/server';
import type { State, WireSession } from '../../emulator/worlds/world';
import { environment } from './environment';

/** A world of the emulator. */
interface Place {
  readonly account: string;
  readonly region: string;
}

/** Where the profile in use when the tests begin (`dev`) leads. */
const home: Place = { account: '111122223333', region: 'eu-west-1' };

/** The local SSM endpoint that the extension under test talks to, asked at run time. Its clock stands still. */
export const emulator = {
  /** Lets something go wrong from now on. */
  fault: (fault: Fault) => ask('POST', 'faults', fault),
  /** Ends all faults and delays. */
  async wellAgain(): Promise<void> {
    await ask('DELETE', 'faults');
    await ask('POST', 'latency', { ms: 0 });
  },
  /** Milliseconds by which the service's clock is ahead of this machine's, from the next answer on. */
  ahead: (ms: number) => ask('POST', 'ahead', { ms }),
  /** Milliseconds before each answer. */
  latency: (ms: number) => ask('POST', 'latency', { ms }),
  /** What there is, newest first. */
  truth: async (state: State, { account, region } = home) =>
    (await ask('GET', `truth?account=${account}&region=${region}&state=${state}`)) as readonly WireSession[],
  /** The target of the newest session. */
  async target(state: State): Promise<string> {
    const target = (await this.truth(state))[0]?.['Target'];
    return typeof target === 'string' ? target : '';
  },
  /** Puts other sessions in the place of all that there are at {@link home}, until {@link restoreSessions}. */
  async replaceSessions(sessions: readonly WireSession[]): Promise<void> {
    original ??= [...(await this.truth('Active')), ...(await this.truth('History'))];
    await ask('PUT', 'sessions', { ...home, sessions });
  },
  /** Puts other sessions in the place of all that there are in a world that no other spec looks at. */
  fillPlace: (place: Place, sessions: readonly WireSession[]) => ask('PUT', 'sessions', { ...place, sessions }),
  /** Puts back the sessions that there were at the beginning. */
  async restoreSessions(): Promise<void> {
    if (original) {
      await this.replaceSessions(original);
    }
  },
  /** The calls that were made since the start or since they were forgotten, oldest first. */
  calls: async () => (await ask('GET', 'calls')) as readonly Call[],
  forgetCalls: () => ask('DELETE', 'calls'),
} as const;

let original: readonly WireSession[] | undefined;

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${environment.emulator()}/_emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The emulator answered ${response.status} to ${method} ${path}: ${text}`);
  }
  return JSON.parse(text);
}
