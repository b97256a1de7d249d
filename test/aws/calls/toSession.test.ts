import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPage } from '../../../src/aws/calls/toSession';
import { failureOf } from '../../../src/core/base/failure';
import { sessionMembers } from '../../../src/core/sessions/session';

function codeOf(body: string): string {
  try {
    return `${String(toPage(body).sessions.length)} sessions`;
  } catch (thrown) {
    return failureOf(thrown).code;
  }
}

describe('an answer', () => {
  it('gives its sessions as they came, dates in epoch seconds', () => {
    const session = { SessionId: 'a-1', StartDate: 1_550_676_938.352, OutputUrl: { S3OutputUrl: 's3://b' } };
    expect(toPage(JSON.stringify({ Sessions: [session], NextToken: 't' }))).toEqual({
      sessions: [session],
      nextToken: 't',
    });
  });

  it('may write a number with an exponent, and a date as ISO 8601', () => {
    const body = '{"Sessions":[{"SessionId":"a","StartDate":1.550676938352E9,"EndDate":"2019-02-20T15:36:00Z"}]}';
    expect(toPage(body).sessions).toEqual([{ SessionId: 'a', StartDate: 1_550_676_938.352, EndDate: 1_550_676_960 }]);
  });

  it('is read in the model’s order, then in its own', () => {
    const [session = {}] = toPage('{"Sessions":[{"Z":1,"Owner":"o","A":{"y":1,"x":2},"SessionId":"s"}]}').sessions;
    expect(JSON.stringify(session)).toBe('{"SessionId":"s","Owner":"o","Z":1,"A":{"y":1,"x":2}}');
  });

  it('loses no member that the model does not know, whatever its name', () => {
    const known = new Set<string>(sessionMembers);
    const name = fc
      .oneof(fc.string(), fc.constantFrom('constructor', 'prototype', 'toString'))
      .filter((n) => !known.has(n) && n !== '__proto__');
    const future = fc.dictionary(
      name,
      fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null),
    );
    fc.assert(
      fc.property(future, (members) => {
        const session = { SessionId: 's', ...(JSON.parse(JSON.stringify(members)) as object) };
        expect(toPage(JSON.stringify({ Sessions: [session] })).sessions).toEqual([session]);
      }),
    );
    const [session = {}] = toPage('{"Sessions":[{"SessionId":"s","__proto__":{"Owner":"me"}}]}').sessions;
    expect(JSON.stringify(session)).toBe('{"SessionId":"s","__proto__":{"Owner":"me"}}');
    expect((session as { Owner?: string }).Owner).toBeUndefined();
  });

  it('means nothing by null', () => {
    expect(toPage('{"Sessions":[{"SessionId":"s","Owner":null,"New":null}],"NextToken":null}')).toEqual({
      sessions: [{ SessionId: 's' }],
      nextToken: undefined,
    });
  });

  it('is the last one where its token is empty', () => {
    expect(toPage('{"Sessions":[],"NextToken":""}').nextToken).toBeUndefined();
  });

  it('may be a page without sessions', () => {
    expect(codeOf('{"Sessions":[]}')).toBe('0 sessions');
    expect(codeOf('{}')).toBe('0 sessions');
    expect(toPage('{"NextToken":"more"}')).toEqual({ sessions: [], nextToken: 'more' });
  });

  it.each([
    '',
    ' ',
    '<html>',
    'null',
    '[]',
    '"Sessions"',
    '{"Sessions":[{"SessionId":"s"}',
    '{"message":"Welcome to the hotel"}',
    '{"Sessions":{}}',
    '{"Sessions":[null]}',
    '{"Sessions":[{}]}',
    '{"Sessions":[{"SessionId":7}]}',
    '{"Sessions":[{"SessionId":"s","StartDate":"yesterday"}]}',
    '{"Sessions":[{"SessionId":"s","EndDate":"tomorrow"}]}',
    '{"Sessions":[{"SessionId":"s","OutputUrl":"s3://b"}]}',
    '{"Sessions":[],"NextToken":7}',
  ])('that is nonsense is never zero sessions: %s', (body) => {
    expect(codeOf(body)).toBe('malformedAnswer');
  });
});
