import { expect, it } from 'vitest';
import { everyMinute } from '../../src/app/everyMinute';
import { handClock } from '../support/handClock';

it('runs at the beginning of each minute, and no more once it is disposed of', () => {
  const clock = handClock(90_500);
  const times: number[] = [];
  const ticking = everyMinute(clock, () => times.push(clock.now()));
  clock.advance(29_499);
  expect(times).toEqual([]);
  clock.advance(1);
  clock.advance(60_000);
  expect(times).toEqual([120_000, 180_000]);
  ticking.dispose();
  clock.advance(120_000);
  expect(times).toEqual([120_000, 180_000]);
});

it('may be ended by its own task', () => {
  const clock = handClock(0);
  let runs = 0;
  const ticking = everyMinute(clock, () => {
    runs += 1;
    ticking.dispose();
  });
  clock.advance(300_000);
  expect(runs).toBe(1);
});
