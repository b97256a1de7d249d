import { describe, expect, it } from 'vitest';
import { english } from '../../../../src/core/base/l10n';
import type { TimelineData } from '../../../../src/core/presentation/timeline/data';
import { meetingText } from '../../../../src/core/presentation/timeline/labels';

describe('Who was there with whom', () => {
  const data = { people: ['jane', 'bob', 'eve'] } as Partial<TimelineData> as TimelineData;
  const pair = { people: [0, 1], length: 60_000 } as const;
  const words = (pairs: number): string | undefined =>
    meetingText(
      Array.from({ length: pairs }, () => pair),
      data,
      { t: english },
    );

  it('is the longest pair, and how many more there are', () => {
    expect([0, 1, 2, 3].map(words)).toEqual([
      undefined,
      'jane and bob overlapped for 1 min',
      'jane and bob overlapped for 1 min, and 1 more pair',
      'jane and bob overlapped for 1 min, and 2 more pairs',
    ]);
  });
});
