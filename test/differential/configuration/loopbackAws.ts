import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { answerTo } from './answers';
import type { Authority } from './authority';

/** What one run of a program asked of AWS: its host and path, and what of the request says who asks for what. */
export type Asked = Readonly<Record<string, string>>;

/**
 * All of AWS on 127.0.0.1, as an HTTPS proxy that answers for every host itself, with certificates of an authority of
 * its own: nothing has to be configured but the proxy, so requests go where they would go. Container and instance are
 * below `/container` and `/latest` of the same port, without a proxy.
 */
export interface LoopbackAws {
  readonly port: number;
  /** Forgets what was asked so far. */
  begin(): void;
  /** What was asked since then, in order. */
  readonly asked: Asked[];
  stop(): void;
}

/** Starts it. */
export async function startLoopbackAws(authority: Authority): Promise<LoopbackAws> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { note, status, type, body } = answerTo(request, Buffer.concat(chunks).toString());
      if (note !== undefined) {
        asked.push(note);
      }
      response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': 'r' }).end(body);
    });
  };
  const server = createServer(handle);
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = String(request.url).replace(/:443$/, '');
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secure = new TLSSocket(socket, { isServer: true, secureContext: authority.contextFor(host) });
    secure.on('error', () => socket.destroy());
    server.emit('connection', secure);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    begin: () => {
      asked.length = 0;
    },
    stop: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.closeAllConnections();
      server.close();
    },
  };
}
