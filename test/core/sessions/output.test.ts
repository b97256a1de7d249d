import { describe, expect, it } from 'vitest';
import { isConsoleUrl, outputLocations } from '../../../src/core/sessions/output';
import { session } from '../../support/builders';

describe('where output lies', () => {
  it('may be opened if it is a page of AWS’s console', () => {
    for (const url of [
      'https://console.aws.amazon.com/',
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups',
      'https://console.amazonaws.cn/s3',
      'https://console.amazonaws-us-gov.com/s3',
    ]) {
      expect(isConsoleUrl(url), url).toBe(true);
    }
  });

  it.each([
    's3://bucket/key',
    'http://console.aws.amazon.com/',
    'https://console.aws.amazon.com.evil.example/',
    'https://evil.example/console.aws.amazon.com/',
    'https://evilconsole.aws.amazon.com/',
    'https://console.aws.amazon.com@evil.example/',
    'https://user@console.aws.amazon.com/',
    'https://console.aws.amazon.com:8443/',
    'https://console.aws.amazon.com\\@evil.example/',
    'https://console.aws.amazon.com/\u202Eevil',
    'https://console.aws.amazon.com/ x',
    'javascript:alert(1)//https://console.aws.amazon.com/',
    'command:workbench.action.quit',
    '',
  ])('may not be opened if it is %j', (url) => expect(isConsoleUrl(url)).toBe(false));

  it('is told of texts only', () => {
    const OutputUrl = { S3OutputUrl: 's3://x', CloudWatchOutputUrl: '', Future: 1 };
    expect(outputLocations(session({ OutputUrl }))).toEqual([{ member: 'S3OutputUrl', url: 's3://x' }]);
  });
});
