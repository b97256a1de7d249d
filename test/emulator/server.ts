import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { control } from './control';
import { type Answer, type Behaviour, describeSessions, pageOf } from './describeSessions';
import { ServiceError } from './errors';
import { type Asked, type Fault, type FaultKind, Faults, Throttle } from './faults';
import { type Signer, verify } from './signature';
import { createWorlds, type Worlds } from './worlds';

/** How the emulator is started. */
export interface EmulatorOptions extends Partial<Behaviour> {
  /** 0: a free one. */
  readonly port?: number;
  /** Sessions in the main regions of an account. */
  readonly sessions?: number;
  readonly seed?: number;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Calls per second, account and region; above are throttled. */
  readonly throttle?: number;
  readonly faults?: readonly Fault[];
  /** Epoch milliseconds that the world's clock begins at; the machine's time where it is not given. */
  readonly now?: number;
  /** The world's clock stands still: nobody comes or goes. */
  readonly still?: boolean;
}

/** A call that was answered. */
export interface Call extends Asked {
  readonly body: unknown;
}

/** A running emulator. */
export interface Emulator {
  /** Without a slash at the end. */
  readonly url: string;
  readonly faults: Faults;
  readonly worlds: Worlds;
  /** The calls since the start or since they were last cleared. */
  readonly calls: Call[];
  latency: number;
  stop(): Promise<void>;
}

/** Starts the emulator on 127.0.0.1. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const behaviour: Behaviour = {
    filterMode: options.filterMode ?? 'pre',
    defaultPageSize: options.defaultPageSize ?? 50,
  };
  const throttle = new Throttle(options.throttle);
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

  const emulator: Emulator = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    faults: new Faults(),
    worlds: createWorlds(options),
    calls: [],
    latency: options.latency ?? 0,
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
    const { method = '', url = '' } = request;
    if (url.startsWith('/_emulator/')) {
      control(emulator, method, new URL(url, emulator.url), body, response);
      return;
    }
    await sleep(emulator.latency);
    const target = String(request.headers['x-amz-target'] ?? '');
    const form = new URLSearchParams(target === '' ? body.toString() : '');
    const action = target === '' ? (form.get('Action') ?? '') : (target.split('.')[1] ?? '');
    const respond = target === '' ? respondInXml : respondInJson;
    try {
      const signer = await verify({ method, url, headers: request.headers }, body);
      const parsed: unknown = target === '' ? Object.fromEntries(form) : parse(body);
      const asked = { action, account: signer.account, region: signer.region, page: pageOf(parsed) };
      emulator.calls.push({ ...asked, body: parsed });
      const fault = throttle.refuses(asked, Date.now()) ? 'throttle' : emulator.faults.strike(asked);
      if (fault !== undefined && spoil(fault, response, signer, action)) {
        return;
      }
      const result = perform(action, signer, parsed);
      respond(response, 200, fault === 'endlessToken' ? { ...result, NextToken: 'AAEAAendless' } : result, action);
    } catch (error) {
      if (!(error instanceof ServiceError)) {
        throw error;
      }
      const message = error.hasMessage ? { message: error.message } : {};
      respond(response, error.status, { __type: error.code, ...message }, action);
    }
  }

  function perform(action: string, { account, region }: Signer, body: unknown): Answer | Record<string, unknown> {
    const { worlds } = emulator;
    const world = worlds.of(account, region);
    switch (action) {
      case 'DescribeSessions':
        return describeSessions(world, withoutEndlessToken(body), worlds.now(), behaviour);
      case 'TerminateSession': {
        const { SessionId } = body as { readonly SessionId: string };
        if (!world.terminate(SessionId, worlds.now())) {
          throw new ServiceError('DoesNotExistException', `Session ${SessionId} does not exist.`);
        }
        return { SessionId };
      }
      case 'GetCallerIdentity':
        return {
          Arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_SsmOperator_0123456789abcdef/jane.doe@example.com`,
          UserId: `AROA${account}:jane.doe@example.com`,
          Account: account,
        };
      default:
        throw new ServiceError('UnknownOperationException', undefined);
    }
  }
}

function withoutEndlessToken(body: unknown): unknown {
  const { NextToken, ...rest } = body as Readonly<Record<string, unknown>>;
  return NextToken === 'AAEAAendless' ? rest : body;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', undefined);
  }
}

/** Plays a fault; false where the answer is to be given all the same. */
function spoil(fault: FaultKind, response: ServerResponse, { account, region }: Signer, action: string): boolean {
  const html = '<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>';
  const cut = '{"Sessions":[{"SessionId":"jane-0123","Target":"i-0';
  switch (fault) {
    case 'throttle':
      throw new ServiceError('ThrottlingException', 'Rate exceeded');
    case 'expired':
      throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'invalidKeys':
      throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
    case 'denied':
      throw new ServiceError(
        'AccessDeniedException',
        `User: arn:aws:sts::${account}:assumed-role/R/u is not authorized to perform: ssm:${action} on resource: arn:aws:ssm:${region}:${account}:* because no identity-based policy allows the ssm:${action} action`,
      );
    case 'serverError':
      throw new ServiceError('InternalServerError', 'An error occurred on the server side.', 500);
    case 'hang':
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      return true;
    case 'empty':
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end();
      return true;
    case 'cutBody':
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': '5000' });
      response.write(cut, () => response.destroy());
      return true;
    case 'cutJson':
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(cut);
      return true;
    case 'endlessToken':
      return false;
  }
}

function respondInJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': crypto.randomUUID() })
    .end(JSON.stringify(body));
}

/** The query protocol, as far as GetCallerIdentity needs it. */
function respondInXml(response: ServerResponse, status: number, body: object, action: string): void {
  const id = crypto.randomUUID();
  const { __type: code, message = '', ...members } = body as Readonly<Record<string, string>>;
  const xml =
    code === undefined
      ? `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${elements(members)}</${action}Result><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${action}Response>`
      : `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>${elements({ Code: code, Message: message })}</Error><RequestId>${id}</RequestId></ErrorResponse>`;
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
}

function elements(members: Readonly<Record<string, string>>): string {
  const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${String(char.charCodeAt(0))};`);
  return Object.entries(members)
    .map(([name, text]) => `<${name}>${escaped(text)}</${name}>`)
    .join('');
}
