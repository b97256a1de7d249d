import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/webview/sessionPage/jsonSearch';
import { keyWish } from '../../src/webview/timeline/keys';
import { yamlLines } from '../../src/webview/sessionPage/yamlLines';

describe('a search', () => {
  it('finds a text in any case, as often as it stands there, and keeps all of the text', () => {
    expect(pieces('Jane and jane', 'JANE')).toEqual([
      { text: 'Jane', hit: true },
      { text: ' and ', hit: false },
      { text: 'jane', hit: true },
    ]);
    expect(pieces('x', '')).toEqual([{ text: 'x', hit: false }]);
  });
});

describe('lines of YAML', () => {
  it('fold what is indented further', () => {
    const lines = yamlLines("SessionId: jane-1\nOutputUrl:\n  S3OutputUrl: s3://x\nStatus: 'Connected'\n");
    expect(lines.map(({ closes }) => closes)).toEqual([undefined, 2, undefined, undefined]);
    expect(lines[0]?.tokens.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', 'SessionId'],
      ['mark', ': '],
      ['string', 'jane-1'],
    ]);
  });
});

describe('keys on the picture', () => {
  const day = 86_400_000;
  const limits = { from: 0, to: 30 * day };
  const window = { from: 10 * day, to: 11 * day };
  const wish = (key: string): ReturnType<typeof keyWish> => keyWish(key, window, limits, 30 * day - 60_000, 500);

  it('move, zoom, and go to now, to the oldest and to everything', () => {
    expect(wish('ArrowLeft')).toEqual({ kind: 'see', window: { from: 9.9 * day, to: 10.9 * day } });
    expect(wish('+')).toEqual({ kind: 'see', window: { from: 10.25 * day, to: 10.75 * day } });
    expect(wish('-')).toEqual({ kind: 'see', window: { from: 9.5 * day, to: 11.5 * day } });
    expect(wish('Home')).toMatchObject({ window: { to: 30 * day - 60_000 } });
    expect(wish('End')).toMatchObject({ window: { from: 0 } });
    expect(wish('0')).toEqual({ kind: 'see', window: limits });
    expect(wish('PageDown')).toEqual({ kind: 'scroll', by: 400 });
    expect(wish('Enter')).toEqual({ kind: 'bars' });
    expect(wish('q')).toBeUndefined();
  });
});
