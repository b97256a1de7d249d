import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from './authority';
import { readCases } from './case';
import { type Endpoint, startEndpoint } from './endpoint';
import { differencesOf } from './expectations';
import { oneProcess } from './oneProcess';
import { needsAuthority } from './place';
import { runCase } from './runCase';

const authority = makeAuthority();

describe('dist/cli.js does what the AWS CLI does, or says what is wrong', () => {
  const runner = oneProcess();
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(authority);
  });
  afterAll(async () => {
    runner.stop();
    await endpoint.stop();
    authority?.remove();
  });

  for (const one of readCases()) {
    it.skipIf(needsAuthority(one) && !authority)(`${one.id} ${one.cause}: ${one.title}`, async () => {
      expect(differencesOf(one, await runCase(one, endpoint, runner))).toEqual([]);
    });
  }
});
