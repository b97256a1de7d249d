import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Exchange, RecordedRequest } from '../recordings';

/** Gives recorded answers, in order, and keeps the requests that it got. */
export interface ReplayServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  stop(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. Whoever asks once more than was recorded is refused. */
export async function startReplay(exchanges: readonly Exchange[]): Promise<ReplayServer> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void take(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const exchange = exchanges[requests.length];
    requests.push(recorded(request, Buffer.concat(chunks).toString()));
    answer(exchange, response);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(exchange: Exchange | undefined, response: ServerResponse): void {
  if (exchange?.fault === 'no answer') {
    return;
  }
  if (exchange?.fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, contentType, body, contentLength } = exchange?.response ?? surplus;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': contentLength === undefined ? bytes.length : bytes.length * 2,
  });
  response.write(bytes, () => {
    if (contentLength !== undefined) {
      response.destroy();
    }
  });
  if (contentLength === undefined) {
    response.end();
  }
}

const surplus = {
  status: 418,
  contentType: 'application/x-amz-json-1.1',
  body: '{"__type":"NotRecorded","message":"There is no such request in the recording."}',
  contentLength: undefined,
};

function recorded({ headers }: IncomingMessage, body: string): RecordedRequest {
  const scope = /Credential=([^/]*)\/[^/]*\/([^/]*)\/([^/]*)\//.exec(headers.authorization ?? '');
  const [, accessKeyId = '', region = '', service = ''] = scope ?? [];
  return {
    target: headers['x-amz-target']?.toString() ?? '',
    body,
    ...(scope ? { signedAs: { accessKeyId, region, service } } : {}),
    ...(headers['x-amz-security-token'] === undefined ? {} : { sessionToken: true }),
  };
}
