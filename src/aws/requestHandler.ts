import { Agent, type AgentOptions } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Connection } from './connection';

/** Proxies between us and AWS. In VS Code there are none of ours: VS Code itself looks after them. */
export interface Proxies {
  /** The proxy for a URL (scheme, host and port), as a URL; undefined for none. */
  proxyFor(url: string): string | undefined;
  /** An agent whose connections go through a proxy. */
  agentThrough(proxy: string, options: AgentOptions): Agent;
}

/** What sends the requests of a client: with the connection's time-outs, certificates and proxies. */
export function requestHandler(connection: Connection, proxies: Proxies | undefined): NodeHttpHandler {
  const { connectTimeout, readTimeout } = connection;
  const timeouts = {
    connectionTimeout: connectTimeout,
    requestTimeout: readTimeout,
    throwOnRequestTimeout: true,
  };
  const agent = agentOptions(connection);
  const direct = { ...timeouts, ...(agent === undefined ? {} : { httpsAgent: new Agent(agent) }) };
  return proxies === undefined ? new NodeHttpHandler(direct) : new ProxiedHandler(direct, proxies, agent ?? kept);
}

const kept = { keepAlive: true, maxSockets: 50 };

/** An agent's list of certificates replaces Node's, so the connection has both. */
function agentOptions({ certificates, verifySsl }: Connection): AgentOptions | undefined {
  if (!verifySsl) {
    return { ...kept, rejectUnauthorized: false };
  }
  return certificates === undefined ? undefined : { ...kept, ca: [...certificates] };
}

interface HandlerOptions {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly throwOnRequestTimeout: boolean;
  readonly httpsAgent?: Agent;
}

/** Sends what a proxy is named for through that proxy. */
class ProxiedHandler extends NodeHttpHandler {
  readonly #handlers = new Map<string, NodeHttpHandler>();

  constructor(
    private readonly direct: HandlerOptions,
    private readonly proxies: Proxies,
    private readonly agent: AgentOptions,
  ) {
    super(direct);
  }

  override handle(...call: Parameters<NodeHttpHandler['handle']>): ReturnType<NodeHttpHandler['handle']> {
    const [{ protocol, hostname, port }] = call;
    const proxy = this.proxies.proxyFor(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
    return proxy === undefined ? super.handle(...call) : this.#through(proxy).handle(...call);
  }

  override destroy(): void {
    super.destroy();
    for (const handler of this.#handlers.values()) {
      handler.destroy();
    }
  }

  #through(proxy: string): NodeHttpHandler {
    const handler =
      this.#handlers.get(proxy) ??
      new NodeHttpHandler({ ...this.direct, httpsAgent: this.proxies.agentThrough(proxy, this.agent) });
    this.#handlers.set(proxy, handler);
    return handler;
  }
}
