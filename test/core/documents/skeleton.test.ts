import { describe, expect, it } from 'vitest';
import { inputSkeleton, outputSkeleton, yamlSkeleton } from '../../../src/core/documents/skeleton';
import { sessionMembers } from '../../../src/core/sessions/session';

describe('a skeleton', () => {
  it('of the input is what the CLI prints', () => {
    expect(inputSkeleton()).toBe(`{
    "State": "Active",
    "MaxResults": 0,
    "NextToken": "",
    "Filters": [
        {
            "key": "InvokedAfter",
            "value": ""
        }
    ]
}
`);
  });

  it('in YAML has the comments that the CLI has', () => {
    expect(yamlSkeleton()).toBe(
      [
        'State: Active  # [REQUIRED]  Valid values are: Active, History.',
        'MaxResults: 0',
        "NextToken: ''",
        'Filters:',
        '- key: InvokedAfter  # [REQUIRED]  Valid values are: InvokedAfter, InvokedBefore, Target, Owner, Status, SessionId, AccessType.',
        "  value: '' # [REQUIRED] ",
        '',
      ].join('\n'),
    );
  });

  it('of the output has all members of a session, in the order of the model, each its own name', () => {
    const { Sessions, NextToken } = outputSkeleton() as { Sessions: [Record<string, unknown>]; NextToken: string };
    expect(Object.keys(Sessions[0])).toEqual(sessionMembers);
    expect(NextToken).toBe('NextToken');
    for (const [name, value] of Object.entries(Sessions[0])) {
      expect(value).toEqual(
        name.endsWith('Date')
          ? '1970-01-01T00:00:00'
          : name === 'OutputUrl'
            ? { S3OutputUrl: 'S3OutputUrl', CloudWatchOutputUrl: 'CloudWatchOutputUrl' }
            : name,
      );
    }
  });
});
