import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Asks with plain HTTP, for services that are no AWS APIs: no proxies, nothing signed. */
export interface PlainClient {
  /**
   * The text of an answer with status 200.
   *
   * @throws Error for any other status, for an answer that does not come in time, and when `signal` aborts
   */
  readonly ask: (
    method: 'GET' | 'PUT',
    url: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ) => Promise<string>;
  destroy(): void;
}

/** `timeout`: seconds for connecting, and again for the answer. */
export function plainClient(timeout: number): PlainClient {
  const handler = new NodeHttpHandler({
    connectionTimeout: timeout * 1000,
    requestTimeout: timeout * 1000,
    // Otherwise the handler says that the time is over, and goes on waiting.
    throwOnRequestTimeout: true,
  });
  return {
    ask: async (method, url, headers, signal) => {
      const { protocol, hostname, port, pathname, search } = new URL(url);
      const request = new HttpRequest({
        protocol,
        hostname,
        ...(port === '' ? {} : { port: Number(port) }),
        path: `${pathname}${search}`,
        method,
        headers,
      });
      const { response } = await handler
        .handle(request, signal === undefined ? {} : { abortSignal: signal })
        .catch((thrown: unknown) => {
          const late = thrown instanceof Error && thrown.name === 'TimeoutError';
          throw late ? new Error(`there was no answer within ${timeout} seconds`) : thrown;
        });
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        chunks.push(chunk);
      }
      if (response.statusCode !== 200) {
        throw new Error(`HTTP status ${response.statusCode}`);
      }
      return Buffer.concat(chunks).toString();
    },
    destroy: () => handler.destroy(),
  };
}
