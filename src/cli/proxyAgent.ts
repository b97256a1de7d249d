import type { ClientRequest } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { ProxyAgent } from '../aws/sdk/requestHandler';
import { proxyChooser } from './proxyChooser';

/** Makes an agent whose connections go through the proxies that this process's variables name. */
export const proxyAgent: ProxyAgent = (options) => new ChoosingAgent(options, proxyChooser(process.env));

/** An agent that goes through the proxy of the host that is asked, or straight to it. */
class ChoosingAgent extends Agent {
  readonly #direct: HttpsAgent;
  readonly #through = new Map<string, HttpsProxyAgent<string>>();

  constructor(
    private readonly tls: AgentOptions,
    private readonly proxyFor: (url: string) => string | undefined,
  ) {
    super(tls);
    this.#direct = new HttpsAgent(tls);
  }

  override connect(_: ClientRequest, { host = '', port }: AgentConnectOpts): HttpsAgent | HttpsProxyAgent<string> {
    const proxy = this.proxyFor(`https://${host}:${port}`);
    return proxy === undefined ? this.#direct : this.#agentThrough(proxy);
  }

  #agentThrough(proxy: string): HttpsProxyAgent<string> {
    const known = this.#through.get(proxy);
    if (known !== undefined) {
      return known;
    }
    const agent = new HttpsProxyAgent(proxy, this.tls);
    // Left alone, the agent hands on what the proxy answers as if it were the service's answer.
    agent.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }, request: ClientRequest) => {
      if (statusCode !== 200) {
        request.destroy(new Error(`The proxy ${new URL(proxy).host} refused: HTTP status ${statusCode}`));
      }
    });
    this.#through.set(proxy, agent);
    return agent;
  }
}
