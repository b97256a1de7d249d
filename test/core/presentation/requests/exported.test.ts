import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../src/core/base/failure';
import { advance, type Listing, listingOf } from '../../../../src/core/listing/listing';
import { exported } from '../../../../src/core/presentation/requests/exported';
import type { Session } from '../../../../src/core/sessions/session';
import { knowledge, listed, display, now, placesIn, scope, session } from '../../../support/builders';

const feed = { scope, request: { State: 'Active', Filters: [{ key: 'Owner', value: 'x' }] } } as const;

function listing(sessions: readonly Session[], end: Failure | 'done' = 'done'): Listing {
  const started = advance(listingOf([feed]), { kind: 'started', feed, at: now });
  const read = advance(started, { kind: 'page', feed, at: now, page: { sessions, nextToken: undefined } });
  return advance(
    read,
    end === 'done' ? { kind: 'done', feed, at: now } : { kind: 'failed', feed, at: now, failure: end },
  );
}

const one = session({ Reason: '=cmd()', Future: 'x' });

describe('An export', () => {
  it('has request, scope, time and completeness in JSON', () => {
    expect(JSON.parse(exported(placesIn(listing([one]), 'Active').places, 'json', display))).toEqual({
      Exported: '2026-11-24T14:00:00+00:00',
      Request: { State: 'Active', Filters: [{ key: 'Owner', value: 'x' }] },
      Scopes: [
        {
          Profile: 'prod',
          Region: 'eu-west-1',
          Complete: true,
          AsOf: '2026-11-24T14:00:00+00:00',
          Sessions: [
            {
              SessionId: 'jane-1',
              Target: 'i-1',
              Status: 'Connected',
              StartDate: '2026-11-24T13:48:00+00:00',
              Owner: one.Owner,
              Reason: '=cmd()',
              Future: 'x',
            },
          ],
        },
      ],
    });
  });

  it('of nothing is empty, and no failure', () => {
    expect(JSON.parse(exported([], 'json', display))).toEqual({
      Exported: '2026-11-24T14:00:00+00:00',
      Request: {},
      Scopes: [],
    });
  });

  it('leaves a cell empty where a session lacks a member, even one that every object inherits', () => {
    const odd = JSON.parse('{"SessionId":"b","constructor":"x","__proto__":{"a":1},"toString":2}') as Session;
    const lines = exported(placesIn(listing([odd, session()]), 'Active').places, 'csv', display).split('\r\n');
    expect(lines[0]).toContain('"constructor","__proto__","toString"');
    expect(lines[1]).toContain('"x","{""a"":1}","2"');
    expect(lines[2]).toMatch(/,"","",""$/);
  });

  it('says what is missing', () => {
    const broken = listing([one], { code: 'throttled', message: 'Rate exceeded' });
    expect(JSON.parse(exported(placesIn(broken, 'Active').places, 'json', display))).toMatchObject({
      Scopes: [{ Complete: false, AsOf: null, Failure: { Code: 'throttled', Message: 'Rate exceeded' } }],
    });
    expect(exported(placesIn(broken, 'Active').places, 'table', display)).toContain(
      '1 session, incomplete\nAWS is throttling',
    );
  });

  it.each(['json', 'yaml', 'table'] as const)('writes no secret of a failure into %s', (format) => {
    const message = 'Command failed: vault --password hunter2hunter2\nAKIAIOSFODNN7EXAMPLE refused';
    const broken = listing([one], { code: 'credentialProcess', message });
    expect(exported(placesIn(broken, 'Active').places, format, display)).not.toMatch(/hunter2|AKIA/);
  });

  it.each([
    [{ phase: 'failed', failure: { code: 'throttled', message: '' } }, /^1 session, incomplete$/m],
    [{ phase: 'reading' }, /^1 session, incomplete$/m],
    [{ phase: 'complete' }, /^1 session, complete as of 2026-11-24 14:00:00$/m],
  ] as const)('is complete only if it was read to its end last, though it was once: %j', (how, header) => {
    const { places } = placesIn({ feeds: [knowledge([one], how)], blocked: undefined }, 'Active');
    expect(exported(places, 'table', display)).toMatch(header);
    expect(/^AWS is throttling/m.test(exported(places, 'table', display))).toBe(how.phase === 'failed');
    expect(JSON.parse(exported(places, 'json', display))).toMatchObject({
      Scopes: [{ Complete: how.phase === 'complete', AsOf: '2026-11-24T14:00:00+00:00' }],
    });
  });

  it.each([7_200_000, -7_200_000])('has all its times by the clock of the service, which is %i ms ahead', (ahead) => {
    const { places } = placesIn(listing([one]), 'Active');
    const then = { ...display, now: now + ahead, ahead };
    const hour = ahead > 0 ? '16' : '12';
    expect(JSON.parse(exported(places, 'json', then))).toMatchObject({
      Exported: `2026-11-24T${hour}:00:00+00:00`,
      Scopes: [{ AsOf: `2026-11-24T${hour}:00:00+00:00` }],
    });
    expect(exported(places, 'table', then)).toContain(`1 session, complete as of 2026-11-24 ${hour}:00:00\n`);
  });

  it.each([
    ['History', '2026-10-25T13:59:59Z', true],
    ['History', '2026-10-25T14:00:00Z', false],
    ['Active', '2026-10-25T13:59:59Z', false],
  ] as const)('of %s before %s says that AWS has forgotten sessions only if it has', (State, value, said) => {
    const asked = { scope, request: { State, Filters: [{ key: 'InvokedBefore', value }] } };
    const read = advance(advance(listingOf([asked]), { kind: 'started', feed: asked, at: now }), {
      kind: 'done',
      feed: asked,
      at: now,
    });
    const { places } = placesIn(read, State);
    const words = 'AWS keeps sessions for 30 days after they end';
    expect(exported(places, 'json', display).includes(`"Note": "${words}"`)).toBe(said);
    expect(exported(places, 'table', display).includes(`\n${words}\n`)).toBe(said);
  });

  it('has the same in YAML', () => {
    const yaml = exported(placesIn(listing([one]), 'Active').places, 'yaml', display);
    expect(yaml).toMatch(/^Exported: '2026-11-24T14:00:00\+00:00'\n/);
    expect(yaml).toMatch(/Complete: true/);
    expect(yaml).toMatch(/ SessionId: jane-1/);
    expect(yaml).toMatch(/ StartDate: '2026-11-24T13:48:00\+00:00'/);
  });

  it('leaves out what AWS lists no longer', () => {
    const parts = placesIn(listing([one]), 'Active').places.map((place) => ({
      ...place,
      sessions: [listed(one, { vanished: true })],
    }));
    expect(JSON.parse(exported(parts, 'json', display))).toMatchObject({ Scopes: [{ Sessions: [] }] });
  });

  it('has a table with the command and the count above it', () => {
    const [command, count, blank, line] = exported(placesIn(listing([one]), 'Active').places, 'table', display).split(
      '\n',
    );
    expect(command).toBe(
      "aws ssm describe-sessions --state Active --filters 'key=Owner,value=x' --profile prod --region eu-west-1",
    );
    expect(count).toBe('1 session, complete as of 2026-11-24 14:00:00');
    expect(blank).toBe('');
    expect(line).toMatch(/^-+$/);
  });

  it('has a line for each session in CSV, which starts no formula, and a column for what is new', () => {
    const [head, line, end] = exported(placesIn(listing([one]), 'Active').places, 'csv', display).split('\r\n');
    expect(head).toMatch(/^"Profile","Region","SessionId","Target",.*,"AccessType","Future"$/);
    expect(line).toMatch(
      /^"prod","eu-west-1","jane-1","i-1","Connected","2026-11-24T13:48:00\+00:00",.*,"'=cmd\(\)",.*,"x"$/,
    );
    expect(end).toBe('');
  });
});
