import { describe, expect, it } from 'vitest';
import { readRequest } from './request';

const tooLong = 'x'.repeat(401);
const filter = { key: 'Owner', value: 'x' };

describe('a request', () => {
  it('is read, null standing for nothing', () => {
    expect(readRequest({ State: 'Active', MaxResults: null, NextToken: null, Filters: null, Other: 1 })).toEqual({
      state: 'Active',
      size: undefined,
      token: undefined,
      filters: [],
    });
    expect(readRequest({ State: 'History', MaxResults: 200, NextToken: 't', Filters: Array(6).fill(filter) })).toEqual({
      state: 'History',
      size: 200,
      token: 't',
      filters: Array(6).fill(filter),
    });
  });

  it.each([
    [{}, "Value null at 'state' failed to satisfy constraint: Member must not be null"],
    [
      { State: 'Foo' },
      "Value 'Foo' at 'state' failed to satisfy constraint: Member must satisfy enum value set: [Active, History]",
    ],
    [
      { State: 'Active', MaxResults: 201 },
      "Value '201' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 200",
    ],
    [
      { State: 'Active', MaxResults: 0 },
      "Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { State: 'Active', Filters: [] },
      "Value '[]' at 'filters' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      { State: 'Active', Filters: Array(7).fill(filter) },
      `Value '[${Array(7).fill('SessionFilter(key=Owner, value=x)').join(', ')}]' at 'filters' failed to satisfy constraint: Member must have length less than or equal to 6`,
    ],
    [
      { State: 'Active', Filters: [filter, { value: 'x' }] },
      "Value null at 'filters.2.member.key' failed to satisfy constraint: Member must not be null",
    ],
    [
      { State: 'Active', Filters: [{ key: 'Owner' }] },
      "Value null at 'filters.1.member.value' failed to satisfy constraint: Member must not be null",
    ],
    [
      { State: 'Active', Filters: [{ key: 'Owner', value: '' }] },
      "Value '' at 'filters.1.member.value' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      { State: 'Active', Filters: [{ key: 'Owner', value: tooLong }] },
      `Value '${tooLong}' at 'filters.1.member.value' failed to satisfy constraint: Member must have length less than or equal to 400`,
    ],
  ])('is refused in the words of the service: %j', (body, problem) => {
    expect(() => readRequest(body)).toThrow(
      expect.objectContaining({ code: 'ValidationException', message: `1 validation error detected: ${problem}` }),
    );
  });

  it('is told all that is wrong with it at once', () => {
    expect(() => readRequest({ MaxResults: 0, Filters: [{}] })).toThrow(/^4 validation errors detected: Value null at/);
  });

  it.each([
    'text',
    [],
    null,
    { State: 1 },
    { State: 'Active', MaxResults: '5' },
    { State: 'Active', MaxResults: 1.5 },
    { State: 'Active', NextToken: {} },
    { State: 'Active', Filters: 'key=Owner,value=x' },
    { State: 'Active', Filters: [['Owner', 'x']] },
    { State: 'Active', Filters: [{ key: 'Owner', value: 12 }] },
  ])('of other types cannot be read: %j', (body) => {
    expect(() => readRequest(body)).toThrow(expect.objectContaining({ code: 'SerializationException' }));
  });
});
