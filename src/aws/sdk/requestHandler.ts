import type { Agent as HttpAgent } from 'node:http';
import { Agent, type AgentOptions } from 'node:https';
import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import type { Connection } from './connection';

/** The maker of the agent whose connections go through the proxies of the environment, if it names some. */
export type ProxyAgent = (options: AgentOptions) => HttpAgent;

/**
 * Returns the handler that sends the requests of a client: with the connection's time-outs, certificates and proxies.
 * In VS Code there are no proxies of ours: VS Code itself looks after them.
 */
export function requestHandler(
  connection: Connection,
  proxyAgent: ProxyAgent | undefined,
): NonNullable<SSMClientConfig['requestHandler']> {
  const { connectTimeout, readTimeout } = connection;
  const options = agentOptions(connection);
  const agent = proxyAgent?.(options ?? kept) ?? (options && new Agent(options));
  return {
    connectionTimeout: connectTimeout,
    requestTimeout: readTimeout,
    throwOnRequestTimeout: true,
    ...(agent === undefined ? {} : { httpsAgent: agent }),
  };
}

const kept = { keepAlive: true, maxSockets: 50 };

/** Returns the options of an agent. Its list of certificates replaces Node's, so the connection has both. */
function agentOptions({ certificates, verifySsl }: Connection): AgentOptions | undefined {
  if (!verifySsl) {
    return { ...kept, rejectUnauthorized: false };
  }
  return certificates === undefined ? undefined : { ...kept, ca: [...certificates] };
}
