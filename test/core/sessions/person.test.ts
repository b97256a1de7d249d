import { describe, expect, it } from 'vitest';
import { documentKindOf } from '../../../src/core/sessions/document';
import { isConsoleUrl, outputLocations } from '../../../src/core/sessions/output';
import { noPersonIn } from '../../../src/core/sessions/person';
import { session } from '../../support/builders';

const role = (name: string): string => `arn:aws:sts::111122223333:assumed-role/Role/${name}`;

describe('noPersonIn', () => {
  it.each([
    [role('botocore-session-1764000001'), 'sdkDefault'],
    [role('aws-go-sdk-1764000001'), 'sdkDefault'],
    [role('assumed-from-leapp'), 'toolDefault'],
    [role('GitHubActions'), 'toolDefault'],
    [role('i-0123456789abcdef0'), 'instance'],
    ['arn:aws:iam::111122223333:root', 'root'],
    [role('jane@example.com'), undefined],
    ['arn:aws:iam::111122223333:user/i-0123456789abcdef0', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (owner, expected) => {
    expect(noPersonIn(session({ SessionId: 's', ...(owner === undefined ? {} : { Owner: owner }) }))).toBe(
      owner === undefined ? noPersonIn(session({ SessionId: 's' })) : expected,
    );
  });

  it('takes nobody for the owner of what ECS Exec started', () => {
    expect(noPersonIn(session({ SessionId: 'ecs-execute-command-0abc' }))).toBe('ecsExec');
  });
});

describe('documentKindOf', () => {
  it('knows AWS’s documents, and leaves the account’s own to their names', () => {
    expect(documentKindOf('SSM-SessionManagerRunShell')).toBe('shell');
    expect(documentKindOf('AWS-StartPortForwardingSessionToRemoteHost')).toBe('remotePort');
    expect(documentKindOf('AWS-StartSSHSession')).toBe('ssh');
    expect(documentKindOf('Company-BreakGlassShell')).toBe('other');
    expect(documentKindOf(undefined)).toBe('shell');
  });
});

describe('output', () => {
  it('lies where the session says, members of the future too', () => {
    const OutputUrl = { S3OutputUrl: 's3://b/k', CloudWatchOutputUrl: '', Newer: 'x', Odd: 3 };
    expect(outputLocations(session({ OutputUrl }))).toEqual([
      { member: 'S3OutputUrl', url: 's3://b/k' },
      { member: 'Newer', url: 'x' },
    ]);
    expect(outputLocations(session())).toEqual([]);
  });

  it.each([
    'https://console.aws.amazon.com/s3/object/b?prefix=k',
    'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#logs',
    'https://console.amazonaws.cn/s3/',
    'https://us-gov-west-1.console.amazonaws-us-gov.com',
  ])('may be opened at %s', (url) => {
    expect(isConsoleUrl(url)).toBe(true);
  });

  it.each([
    'http://console.aws.amazon.com/s3',
    's3://bucket/key',
    'https://console.aws.amazon.com.evil.example/s3',
    'https://console.aws.amazon.com@evil.example/',
    'https://evilconsole.aws.amazon.com/',
    'https://console.aws.amazon.com:8443/',
    'https://console.aws.amazon.com\\@evil.example',
    'https://console.aws.amazon.com/\u202Egpj',
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'https://console.aws.amazon.com/ x',
  ])('may not be opened at %s', (url) => {
    expect(isConsoleUrl(url)).toBe(false);
  });
});
