import { describe, expect, it } from 'vitest';
import {
  awsCommand,
  loginCommand,
  startCommand,
  terminateCommand,
} from '../../../../src/core/presentation/requests/cliCommand';

describe('the aws command', () => {
  const scope = { profile: 'prod', region: 'eu-west-1' };

  it('names state, filters, profile and region', () => {
    const request = { State: 'Active', Filters: [{ key: 'SessionId', value: 'jane-1' }] } as const;
    expect(awsCommand(scope, request, 'posix')).toBe(
      "aws ssm describe-sessions --state Active --filters 'key=SessionId,value=jane-1' --profile prod --region eu-west-1",
    );
  });

  it('leaves out what is not asked', () => {
    expect(awsCommand({ profile: undefined, region: 'eu-west-1' }, { State: 'History', Filters: [] }, 'posix')).toBe(
      'aws ssm describe-sessions --state History --region eu-west-1',
    );
  });

  it('quotes other people’s text, and ties a value that begins with a dash to its option', () => {
    const request = { State: 'Active', Filters: [{ key: 'Target', value: "$(id); 'x" }] } as const;
    expect(awsCommand({ profile: '-my prod', region: 'eu-west-1' }, request, 'powershell')).toBe(
      "aws ssm describe-sessions --state Active --filters 'key=Target,value=''$(id); \\''x''' '--profile=-my prod' --region eu-west-1",
    );
  });

  it('starts a session on a target, and ends one', () => {
    expect(startCommand(scope, 'i-1', 'posix')).toBe(
      'aws ssm start-session --target i-1 --profile prod --region eu-west-1',
    );
    expect(terminateCommand(scope, 'jane-1', 'cmd')).toBe(
      'aws ssm terminate-session --session-id jane-1 --profile prod --region eu-west-1',
    );
  });

  it('signs in with a profile, whatever it is called', () => {
    expect(loginCommand(['sso', 'login'], '--profile', 'dev')).toBe('aws sso login --profile dev');
    expect(loginCommand(['sso', 'login'], '--profile', '-x')).toBe('aws sso login --profile=-x');
    expect(loginCommand(['login'], '--profile', 'a $(id)')).toBe("aws login --profile 'a $(id)'");
    expect(loginCommand(['login'], '--profile', undefined)).toBe('aws login');
  });

  it.each(['posix', 'powershell', 'cmd'] as const)('hands %s no syntax of its own', (shell) => {
    const words = startCommand(scope, '-i; $(id) `id` & calc', shell);
    expect(words).toMatch(/^aws ssm start-session \S*--target=-i/);
    expect(words).not.toMatch(/ --target /);
  });
});
