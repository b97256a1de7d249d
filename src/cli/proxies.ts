import type { ClientRequest } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Proxies } from '../aws/requestHandler';
import { proxyChooser } from './proxyChooser';

/** The proxies that this process's variables name. */
export const proxies: Proxies = {
  proxyFor: proxyChooser(process.env),
  agentThrough: (proxy, options) => {
    const agent = new HttpsProxyAgent(proxy, options);
    // Left alone, the agent hands on what the proxy answers as if it were the service's answer.
    agent.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }, request: ClientRequest) => {
      if (statusCode !== 200) {
        request.destroy(new Error(`The proxy ${new URL(proxy).host} refused: HTTP status ${statusCode}`));
      }
    });
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it extends Node's own agent
    return agent;
  },
};
