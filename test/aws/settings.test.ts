import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAws } from '../../src/aws/createAws';
import { failureOf } from '../../src/core/base/failure';
import type { CliSettings } from '../../src/core/ports';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';

let environment: AwsEnvironment;
beforeEach(() => {
  environment = awsEnvironment();
});
afterEach(() => environment.end());

const settings = (profile?: string): Promise<CliSettings> => createAws({}).settings.read(profile);

describe('the settings of the CLI', () => {
  const files = '[default]\nOutput: text\n[profile dev]\noutput = yaml\ncli_timestamp_format = wire\n[profile none]\n';

  it('are those of the profile, as Python reads them', async () => {
    environment.config(files);
    expect(await settings()).toEqual({ output: 'text', timestamps: undefined, parameterValidation: true });
    expect(await settings('dev')).toEqual({ output: 'yaml', timestamps: 'wire', parameterValidation: true });
    environment.variable('AWS_PROFILE', 'dev');
    expect(await settings()).toEqual({ output: 'yaml', timestamps: 'wire', parameterValidation: true });
  });

  it('are the environment’s before the profile’s; an empty variable is none', async () => {
    environment.config(files);
    environment.variable('AWS_DEFAULT_OUTPUT', '');
    expect((await settings('dev')).output).toBe('yaml');
    environment.variable('AWS_DEFAULT_OUTPUT', 'table');
    expect((await settings('dev')).output).toBe('table');
  });

  it('are none where the profile is not there, or says nothing', async () => {
    environment.config(files);
    expect(await settings('gone')).toEqual({ output: undefined, timestamps: undefined, parameterValidation: true });
    expect(await settings('none')).toEqual({ output: undefined, timestamps: undefined, parameterValidation: true });
  });

  it('cannot be had from files that the CLI could not read: the file and the line are told', async () => {
    environment.config(files);
    environment.credentials('[default]\nwords\n');
    const failure = failureOf(await settings().catch((thrown: unknown) => thrown));
    expect(failure.code).toBe('badConfig');
    expect(failure.message).toMatch(/credentials:2:1: an entry is a name/);
  });
});

describe('retries', () => {
  const resolved = async (): Promise<unknown> =>
    createAws({ region: 'eu-west-1' })
      .profiles.resolve()
      .then(() => 'fine', failureOf);

  it.each([
    ['AWS_MAX_ATTEMPTS', '0'],
    ['AWS_MAX_ATTEMPTS', 'x'],
    ['AWS_RETRY_MODE', 'legacy'],
    ['AWS_RETRY_MODE', 'STANDARD'],
  ])('are refused where the CLI refuses them: %s=%s', async (name, value) => {
    environment.variable(name, value);
    expect(await resolved()).toMatchObject({
      code: 'badConfig',
      message: expect.stringContaining(`"${value}"`) as string,
    });
  });

  it.each([
    ['AWS_MAX_ATTEMPTS', ' 5 '],
    ['AWS_MAX_ATTEMPTS', ''],
    ['AWS_RETRY_MODE', 'adaptive'],
    ['AWS_RETRY_MODE', ''],
  ])('are taken where they make sense: %s=%s', async (name, value) => {
    environment.config('[default]\nmax_attempts = 2\nretry_mode = standard\n');
    environment.variable(name, value);
    expect(await resolved()).toBe('fine');
  });

  it('of the profile are refused, too', async () => {
    environment.config('[default]\nmax_attempts = 0\n');
    expect(await resolved()).toMatchObject({ code: 'badConfig' });
  });
});

describe('a region', () => {
  it.each(['not a region', '123', '-x', 'x-', 'x'.repeat(64), 'a.b'])('%s is none', async (region) => {
    const failure = failureOf(
      await createAws({ region })
        .profiles.resolve()
        .catch((thrown: unknown) => thrown),
    );
    expect(failure).toMatchObject({ code: 'badRegion' });
  });
});
