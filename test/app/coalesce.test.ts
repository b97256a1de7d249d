import { describe, expect, it } from 'vitest';
import { coalesce } from '../../src/app/coalesce';
import { now } from '../support/builders';
import { handClock } from '../support/handClock';

function made(delay = (): number => 100) {
  const clock = handClock(now);
  const times: number[] = [];
  const task = coalesce(clock, delay, () => void times.push(clock.now() - now));
  return { clock, times, task };
}

describe('a task that many wish for', () => {
  it('runs once, a delay after the first wish', () => {
    const { clock, times, task } = made();
    task.schedule();
    clock.advance(60);
    task.schedule();
    clock.advance(1000);
    expect(times).toEqual([100]);
    task.schedule();
    clock.advance(1000);
    expect(times).toEqual([100, 1160]);
  });

  it('asks for the delay at each first wish', () => {
    let delay = 100;
    const { clock, times, task } = made(() => (delay *= 2));
    task.schedule();
    clock.advance(200);
    task.schedule();
    clock.advance(400);
    expect(times).toEqual([200, 600]);
  });

  it('does not run once it is disposed of', () => {
    const { clock, times, task } = made();
    task.schedule();
    task.dispose();
    clock.advance(1000);
    expect([times, clock.waiting]).toEqual([[], 0]);
  });
});
