import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts a server on this machine that is given each connection once something has come on it; answers its port. */
export async function rawServer(answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) {
      socket.destroy();
    }
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Answers without an end, as what stands before a service may give them: the head of a 200, and then. */
export const endlessAnswers = {
  stall: (socket: Socket): void => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"Sess');
  },
  drip: (socket: Socket): void => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    const timer = setInterval(() => socket.write('1\r\n \r\n'), 100);
    socket.once('close', () => clearInterval(timer));
  },
  endless: (socket: Socket): void => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const bucket = Buffer.alloc(65_536, ' ');
    const pour = (): void => {
      while (!socket.destroyed && socket.write(bucket));
      socket.once('drain', pour);
    };
    pour();
  },
  silent: (): void => undefined,
  'endless headers': (socket: Socket): void => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('x: y\r\n'), 100);
    socket.once('close', () => clearInterval(timer));
  },
} as const;
