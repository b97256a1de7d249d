import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { control } from './control';
import { type Behaviour, createDescribeSessions, usualBehaviour } from './describeSessions';
import { ServiceError } from './http/errors';
import { type Asked, type Fault, Faults } from './faults';
import { createOperations } from './operations';
import { protocolOf } from './http/protocols';
import { type Signer, verify } from './http/signature';
import { singleSignOn } from './singleSignOn';
import { spoil } from './worlds/spoil';
import { createThrottle, type Throttle } from './throttle';
import { pageOf } from './tokens';
import { createWorlds, type Worlds } from './worlds/worlds';

/** How the emulator is started. */
export interface EmulatorOptions extends Partial<Behaviour> {
  /** 0: a free one. */
  readonly port?: number;
  /** Sessions in the first region of an account. */
  readonly sessions?: number;
  readonly seed?: number;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Calls per second, account and region; above are throttled. */
  readonly throttle?: number;
  readonly faults?: readonly Fault[];
  /** Milliseconds by which the service's clock is ahead of the machine's. */
  readonly ahead?: number;
  /** Epoch milliseconds that the world's clock begins at; the machine's time where it is not given. */
  readonly now?: number;
  /** The world's clock stands still: nobody comes or goes. */
  readonly still?: boolean;
}

/** A call whose signature was good. */
export interface Call extends Asked {
  readonly body: unknown;
  readonly throttled?: true;
}

/** A running emulator. */
export interface Emulator {
  /** Without a slash at the end. */
  readonly url: string;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly worlds: Worlds;
  /** The calls since the start or since they were last cleared. */
  readonly calls: Call[];
  /** Milliseconds before each answer. */
  latency: number;
  /** Milliseconds by which the service's clock is ahead of the machine's: in the dates of its answers, and for signatures. */
  ahead: number;
  stop(): Promise<void>;
}

/** Starts the emulator on 127.0.0.1; rejects where the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  const worlds = createWorlds(options);
  const perform = createOperations(worlds, createDescribeSessions({ ...usualBehaviour, ...options }));
  const emulator: Emulator = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: new Faults(),
    throttle: createThrottle(options.throttle),
    worlds,
    calls: [],
    latency: options.latency ?? 0,
    ahead: options.ahead ?? 0,
    stop: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
  emulator.faults.set(...(options.faults ?? []));
  return emulator;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = Buffer.concat(chunks);
    const { method = '', url = '', headers } = request;
    if (url.startsWith('/_emulator/')) {
      control(emulator, method, new URL(url, emulator.url), body, response);
      return;
    }
    response.setHeader('date', new Date(Date.now() + emulator.ahead).toUTCString());
    await sleep(emulator.latency);
    if (singleSignOn(method, new URL(url, emulator.url), headers, body, response)) {
      return;
    }
    const protocol = protocolOf(headers['x-amz-target']?.toString(), body);
    const { service, action } = protocol;
    try {
      const signer =
        action === 'AssumeRoleWithWebIdentity'
          ? nobody
          : await verify({ method, url, headers }, body, service, Date.now() + emulator.ahead);
      const members = protocol.parse();
      const asked: Asked = { action, account: signer.account, region: signer.region, page: pageOf(members) };
      const throttled = emulator.throttle.refuses(asked, Date.now());
      emulator.calls.push({ ...asked, body: members, ...(throttled ? { throttled } : {}) });
      const fault = throttled ? 'throttle' : emulator.faults.strike(asked);
      if (fault !== undefined && spoil(fault, response, signer, action)) {
        return;
      }
      const endless = fault === 'endlessToken' || isEndless(members);
      const result = perform(`${service}:${action}`, signer, endless ? withoutToken(members) : members);
      protocol.succeed(response, fault === 'endlessToken' ? { ...result, NextToken: endlessToken } : result);
    } catch (error) {
      if (!(error instanceof ServiceError)) {
        throw error;
      }
      protocol.fail(response, error);
    }
  }
}

/** Who brings a web identity signs nothing. */
const nobody: Signer = { account: '', region: '', service: 'sts' };

const endlessToken = 'AAEAAendless';

function isEndless(members: unknown): boolean {
  return (
    typeof members === 'object' && members !== null && 'NextToken' in members && members.NextToken === endlessToken
  );
}

function withoutToken(members: unknown): unknown {
  return { ...(members as object), NextToken: undefined };
}
