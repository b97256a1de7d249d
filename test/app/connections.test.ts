import { describe, expect, it } from 'vitest';
import { Connections } from '../../src/app/connections';
import { english } from '../../src/core/base/l10n';
import { FailureError } from '../../src/core/base/failure';
import type { ConfiguredEndpoint } from '../../src/core/ports';
import { answerAll, appParts } from '../support/appParts';
import { counter } from '../support/appHost';
import { scope } from '../support/builders';
import { settled } from '../support/services/memoryPages';

const endpoint: ConfiguredEndpoint = { services: ['ssm'], url: 'http://localhost:1', place: undefined };

async function made() {
  const app = await appParts();
  const connections = new Connections(app.store, app.source, app.log, { t: english });
  return { app, connections, changed: counter(connections.onDidChange) };
}

describe('how a scope is reached', () => {
  it('is not known before it is met', async () => {
    const { connections } = await made();
    expect(connections.of(scope)).toEqual({ origin: undefined, endpoints: [] });
  });

  it('is looked up when the scope is met, and told', async () => {
    const { app, connections, changed } = await made();
    app.aws.profiles.endpoints = () => Promise.resolve([endpoint]);
    app.reader.look('Active');
    await settled();
    expect(connections.of(scope)).toEqual({ origin: { kind: 'environment' }, endpoints: [endpoint] });
    expect(changed.count).toBe(1);
    expect(app.log.lines.filter((line) => line.includes('credentials:'))).toHaveLength(1);
    expect(app.log.lines.filter((line) => line.includes('http://localhost:1'))).toHaveLength(1);
  });

  it('is looked up again after each reading, and told only if it is otherwise', async () => {
    const { app, connections, changed } = await made();
    app.reader.look('Active');
    await answerAll(app);
    expect(changed.count).toBe(1);
    app.aws.profiles.credentialSource = () => Promise.resolve({ kind: 'container' });
    void app.reader.refresh({ by: 'user' });
    await settled();
    expect(connections.of(scope).origin).toEqual({ kind: 'environment' });
    await answerAll(app);
    expect([connections.of(scope).origin, changed.count]).toEqual([{ kind: 'container' }, 2]);
  });

  it('is unknown where files are wrong, which is no failure of its own', async () => {
    const { app, connections, changed } = await made();
    const wrong = (): Promise<never> => Promise.reject(new FailureError({ code: 'badConfig', message: '' }));
    app.aws.profiles.credentialSource = wrong;
    app.aws.profiles.endpoints = wrong;
    app.reader.look('Active');
    await answerAll(app);
    expect([connections.of(scope), changed.count]).toEqual([{ origin: undefined, endpoints: [] }, 0]);
  });

  it('is not followed any more once it is disposed of', async () => {
    const { app, connections } = await made();
    connections.dispose();
    app.reader.look('Active');
    await answerAll(app);
    expect(connections.of(scope).origin).toBeUndefined();
  });
});
