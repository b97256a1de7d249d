import { expect, it } from 'vitest';
import { everyMinute } from '../../src/app/everyMinute';
import { now } from '../support/builders';
import { handClock } from '../support/handClock';

it('runs when a minute of the clock begins, and no longer once it is disposed of', () => {
  const clock = handClock(now + 45_000);
  const times: number[] = [];
  const ticking = everyMinute(clock, () => void times.push(clock.now()));
  clock.advance(14_999);
  expect(times).toEqual([]);
  clock.advance(1 + 120_000);
  expect(times).toEqual([now + 60_000, now + 120_000, now + 180_000]);
  ticking.dispose();
  clock.advance(600_000);
  expect([times.length, clock.waiting]).toEqual([3, 0]);
});
