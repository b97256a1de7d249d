import type { ClientRequest } from 'node:http';
import { Agent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { AwsOptions } from '../core/ports';
import type { Connection } from './connection';

/** What sends the requests of a client: with the connection's time-outs, certificates and proxies. */
export function requestHandler(connection: Connection): NodeHttpHandler {
  const { connectTimeout, readTimeout, proxyFor } = connection;
  const timeouts = {
    connectionTimeout: connectTimeout,
    requestTimeout: readTimeout,
    throwOnRequestTimeout: true,
  };
  const agent = agentOptions(connection);
  const direct = { ...timeouts, ...(agent === undefined ? {} : { httpsAgent: new Agent(agent) }) };
  return proxyFor === undefined ? new NodeHttpHandler(direct) : new ProxiedHandler(direct, proxyFor, agent ?? {});
}

/** An agent's list of certificates replaces Node's, so the connection has both. */
function agentOptions({ certificates, verifySsl }: Connection): Agent['options'] | undefined {
  const kept = { keepAlive: true, maxSockets: 50 };
  if (!verifySsl) {
    return { ...kept, rejectUnauthorized: false };
  }
  return certificates === undefined ? undefined : { ...kept, ca: [...certificates] };
}

/** Sends what a proxy is named for through that proxy. */
class ProxiedHandler extends NodeHttpHandler {
  readonly #handlers = new Map<string, NodeHttpHandler>();

  constructor(
    private readonly direct: ConstructorParameters<typeof NodeHttpHandler>[0] & object,
    private readonly proxyFor: NonNullable<AwsOptions['proxyFor']>,
    private readonly agent: Agent['options'],
  ) {
    super(direct);
  }

  override handle(...call: Parameters<NodeHttpHandler['handle']>): ReturnType<NodeHttpHandler['handle']> {
    const [{ protocol, hostname, port }] = call;
    const proxy = this.proxyFor(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
    return proxy === undefined ? super.handle(...call) : this.#through(proxy).handle(...call);
  }

  override destroy(): void {
    super.destroy();
    for (const handler of this.#handlers.values()) {
      handler.destroy();
    }
  }

  #through(proxy: string): NodeHttpHandler {
    const known = this.#handlers.get(proxy);
    if (known !== undefined) {
      return known;
    }
    const httpsAgent = new HttpsProxyAgent(proxy, { keepAlive: true, maxSockets: 50, ...this.agent });
    // Left alone, the agent hands on what the proxy answers as if it were the service's answer.
    httpsAgent.on('proxyConnect', ({ statusCode }: { statusCode: number }, request: ClientRequest) => {
      if (statusCode !== 200) {
        request.destroy(new Error(`The proxy ${new URL(proxy).host} refused: HTTP status ${statusCode}`));
      }
    });
    const handler = new NodeHttpHandler({ ...this.direct, httpsAgent });
    this.#handlers.set(proxy, handler);
    return handler;
  }
}
