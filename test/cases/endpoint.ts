import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { answerTo, type Reply } from './answers';
import type { Authority } from './authority';
import type { Call } from './calls';
import type { Answer } from './case';

/** A server on 127.0.0.1 that plays AWS, and says who asked it, and in which region. */
export interface Endpoint {
  readonly port: number;
  /** Where it listens with a certificate of its authority as well; 0 where it has none. */
  readonly tlsPort: number;
  readonly authority: Authority | undefined;
  /** What it was asked, oldest first. */
  readonly calls: readonly Call[];
  /** Forgets what it was asked, and answers DescribeSessions with this; undefined: with the usual session. */
  begin(answer?: Answer): void;
  stop(): Promise<void>;
}

/** Starts one: README.md says what it answers. */
export async function startEndpoint(authority?: Authority): Promise<Endpoint> {
  let calls: Call[] = [];
  let answer: Answer | undefined;
  const listener: RequestListener = (request, response) => {
    bodyOf(request)
      .then((body) => {
        const { call, reply } = answerTo(request, body, answer);
        calls.push(call);
        send(response, reply);
      })
      // Who asked has gone, or did not speak JSON.
      .catch(() => response.destroy());
  };
  const servers: Server[] = [createServer(listener)];
  if (authority) {
    servers.push(createTlsServer(authority.server, listener));
  }
  for (const server of servers) {
    server.on('connect', ({ url = '' }: IncomingMessage, socket: Duplex) => {
      calls.push({ kind: 'connect', host: url });
      // So that nothing leaves the machine.
      socket
        .on('error', () => undefined)
        .end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  }
  const [port = 0, tlsPort = 0] = await Promise.all(servers.map(listening));
  return {
    port,
    tlsPort,
    authority,
    get calls() {
      return calls;
    },
    begin: (given) => {
      calls = [];
      answer = given;
    },
    stop: async () => {
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response
    .writeHead(status, {
      'Content-Type': 'application/x-amz-json-1.1',
      'x-amzn-RequestId': '11111111-2222-3333-4444-555555555555',
      ...headers,
      'Content-Length': Buffer.byteLength(body),
    })
    .end(body);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
