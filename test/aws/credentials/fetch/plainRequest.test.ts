import { expect, it, vi } from 'vitest';
import { plainClient } from '../../../../src/aws/credentials/fetch/plainRequest';
import { loopback } from '../../../support/loopback';

it('an answer is not waited for when nobody wants it any more', async () => {
  const controller = new AbortController();
  const { url, received } = await loopback(() => ({ delay: 600_000 }));
  const client = plainClient(600);
  const asked = client.ask('GET', url, {}, controller.signal);
  const told = asked.catch((thrown: unknown) => thrown);
  await vi.waitUntil(() => received.length === 1);
  controller.abort();
  expect(await told).toMatchObject({ name: 'AbortError' });
  client.destroy();
});
