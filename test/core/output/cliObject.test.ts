import { describe, expect, it } from 'vitest';
import { cliObject } from '../../../src/core/output/cliObject';
import type { Session } from '../../../src/core/sessions/session';
import { session } from '../../support/builders';

describe('a session as the CLI prints it', () => {
  const utc = (): number => 0;

  it('has its members in the API model’s order, whatever the order of the wire', () => {
    const wire = { AccessType: 'Standard', Owner: 'o', Status: 'Connected', SessionId: 's', Target: 't' };
    expect(Object.keys(cliObject(wire, utc, { keepUnknown: false }))).toEqual([
      'SessionId',
      'Target',
      'Status',
      'Owner',
      'AccessType',
    ]);
  });

  it('has dates in ISO 8601 with the offset of the zone', () => {
    const printed = cliObject(session({ StartDate: 1_795_448_177.068, EndDate: 1_795_448_200 }), () => -300, {
      keepUnknown: false,
    });
    expect(printed['StartDate']).toBe('2026-11-23T10:36:17.068000-05:00');
    expect(printed['EndDate']).toBe('2026-11-23T10:36:40-05:00');
  });

  it('drops members that the model does not know, or keeps them behind the others', () => {
    const wire = { Future: { a: 1 }, ...session() };
    expect(cliObject(wire, utc, { keepUnknown: false })).not.toHaveProperty('Future');
    const kept = cliObject(wire, utc, { keepUnknown: true });
    expect(Object.keys(kept).at(-1)).toBe('Future');
    expect(kept['Future']).toEqual({ a: 1 });
  });

  it('leaves out what is not there, and lets a date that is no number be', () => {
    expect(cliObject({ SessionId: 's' }, utc, { keepUnknown: true })).toEqual({ SessionId: 's' });
    const odd = { SessionId: 's', StartDate: 'soon' } as never;
    expect(cliObject(odd, utc, { keepUnknown: true })).toEqual({ SessionId: 's', StartDate: 'soon' });
  });

  it('has the links of the output in the model’s order, and drops or keeps what it does not know there, too', () => {
    const wire = { SessionId: 's', OutputUrl: { New: 'n', CloudWatchOutputUrl: 'c', S3OutputUrl: 's' } };
    const links = { S3OutputUrl: 's', CloudWatchOutputUrl: 'c' };
    expect(JSON.stringify(cliObject(wire, utc, { keepUnknown: false })['OutputUrl'])).toBe(JSON.stringify(links));
    expect(JSON.stringify(cliObject(wire, utc, { keepUnknown: true })['OutputUrl'])).toBe(
      JSON.stringify({ ...links, New: 'n' }),
    );
  });

  it('has numbers for dates where there is no zone', () => {
    const wire = { SessionId: 's', StartDate: 1_795_448_177.068 };
    expect(cliObject(wire, undefined, { keepUnknown: false })).toEqual(wire);
  });

  it('leaves out what is null, and links that are no object as they are', () => {
    const odd = { SessionId: 's', OutputUrl: ['u'], Reason: null, Future: null } as never;
    for (const keepUnknown of [true, false]) {
      expect(cliObject(odd, utc, { keepUnknown })).toEqual({ SessionId: 's', OutputUrl: ['u'] });
    }
  });

  it('keeps a member of any name, where unknown ones are kept', () => {
    const wire = JSON.parse('{"SessionId":"s","__proto__":{"Owner":"me"},"Future":1}') as Session;
    const shown = cliObject(wire, undefined, { keepUnknown: true });
    expect(JSON.stringify(shown)).toBe('{"SessionId":"s","__proto__":{"Owner":"me"},"Future":1}');
  });
});
