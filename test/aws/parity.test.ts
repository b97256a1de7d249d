import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAws } from '../../src/aws/createAws';
import type { Aws } from '../../src/core/ports';
import { cliObject } from '../../src/core/output/cliObject';
import { renderJson } from '../../src/core/values/json';
import type { SessionFilter, State } from '../../src/core/request/request';
import type { Session } from '../../src/core/sessions/session';
import { type Emulator, startEmulator } from '../emulator/server';
import { secretAccessKey } from '../emulator/http/signature';
import { awsCli, runAws } from '../support/awsCli';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';

const account = '444455556666';
const region = 'eu-central-1';

describe.skipIf(awsCli === undefined)('what we read, beside what the real AWS CLI prints', { timeout: 60_000 }, () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  let aws: Aws;

  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 150, seed: 11, still: true, filterMode: 'post' });
    environment = awsEnvironment();
    environment.variable('AWS_ACCESS_KEY_ID', `AKIA${account}`);
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
    aws = createAws({ endpointUrl: emulator.url });
  });
  afterAll(async () => {
    aws.dispose();
    environment.end();
    await emulator.stop();
  });

  async function ours(State: State, filters: readonly SessionFilter[]): Promise<string> {
    const sessions: Session[] = [];
    const request = { State, MaxResults: 7, ...(filters.length > 0 ? { Filters: filters } : {}) };
    for await (const page of aws.sessions.pages(
      { profile: undefined, region },
      request,
      new AbortController().signal,
    )) {
      sessions.push(...page.sessions);
    }
    const objects = sessions.map((session) => cliObject(session, () => 0, { keepUnknown: false }));
    return `${renderJson({ Sessions: objects })}\n`;
  }

  async function theirs(state: State, filters: readonly SessionFilter[]): Promise<string> {
    const args = ['ssm', 'describe-sessions', '--state', state, '--output', 'json'];
    const more = filters.length > 0 ? ['--filters', JSON.stringify(filters)] : [];
    const { stdout, stderr } = await runAws([...args, ...more], emulator.url, account, region);
    expect(stderr).toBe('');
    return stdout;
  }

  const hostile = {
    SessionId: 'x"\\<b>\u202E\u0001-1',
    Status: 'Connected',
    StartDate: 1_795_000_000,
    EndDate: 1_795_000_000.000_001,
    Reason: '</script> \u2028 \uD83D\uDD25 é \u007F',
    OutputUrl: { S3OutputUrl: 's3://b/<k>', CloudWatchOutputUrl: '' },
  };

  it('is the same text, byte for byte, for both states and each filter', async () => {
    const [session] = emulator.worlds.of(account, region).sessions('History', emulator.worlds.now());
    const values = (['Target', 'Owner', 'Status', 'SessionId', 'AccessType'] as const).map((key) => ({
      key,
      value: String(session?.[key]),
    }));
    const requests: readonly (readonly [State, readonly SessionFilter[]])[] = [
      ['Active', []],
      ['History', []],
      ...values.map((filter) => ['History', [filter]] as const),
      ['History', [{ key: 'InvokedAfter', value: '2000-01-01T00:00:00Z' }]],
      ['History', [{ key: 'InvokedBefore', value: '2000-01-01T00:00:00Z' }]],
      ['Active', [{ key: 'Status', value: 'Disconnected' }]],
    ];
    for (const [state, filters] of requests) {
      expect(await ours(state, filters), JSON.stringify([state, filters])).toBe(await theirs(state, filters));
    }
  });

  it('is the same text for hostile strings and odd times', async () => {
    emulator.worlds.of(account, region).add(hostile);
    expect(await ours('Active', [])).toBe(await theirs('Active', []));
  });
});
