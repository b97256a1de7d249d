import { describe, expect, it } from 'vitest';
import { Limiter, maxCalls, type Rank, type Turn } from '../../../src/core/reading/limiter';
import { now } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { settled } from '../../support/services/memoryPages';

/** A limiter and those who wait for it. */
function limited() {
  const clock = handClock(now);
  const limiter = new Limiter(clock);
  const turns: Turn[] = [];
  const names: string[] = [];
  const enter = (count = 1, rank: Rank = 'more', name = ''): void => {
    for (let index = 0; index < count; index += 1) {
      void limiter.enter(rank, new AbortController().signal).then((turn) => {
        turns.push(turn);
        names.push(name);
      });
    }
  };
  const end = async (outcome: Parameters<Turn['end']>[0], count = turns.length): Promise<void> => {
    for (const turn of turns.splice(0, count)) {
      turn.end(outcome);
    }
    await settled();
  };
  /** How many calls are let go at once, all of which are answered then. */
  const round = async (): Promise<number> => {
    enter(maxCalls * 2);
    await settled();
    const size = turns.length;
    await end('answered');
    return size;
  };
  return { clock, limiter, turns, names, enter, end, round };
}

describe('the limiter', () => {
  it('begins with one call, doubles to eight, and on to sixteen and no further after 24 answers', async () => {
    const { enter, turns, end, limiter } = limited();
    enter(400);
    const sizes: number[] = [];
    for (let answer = 0; answer < 200; answer += 1) {
      await settled();
      sizes.push(turns.length);
      await end('answered', 1);
    }
    expect([...new Set(sizes)]).toEqual([1, 2, 4, 8, 16]);
    expect(sizes.indexOf(8)).toBe(1 + 2 + 4);
    expect(sizes.indexOf(16)).toBe(24);
    expect(limiter.free).toBe(0);
  });

  it('lets one go that waits, and keeps those who wait beside it', async () => {
    const { enter, turns, names, end, limiter } = limited();
    enter();
    await settled();
    const leaving = new AbortController();
    const left = limiter.enter('more', leaving.signal).catch((thrown: unknown) => thrown);
    enter(1, 'more', 'second');
    enter(1, 'more', 'third');
    leaving.abort();
    expect(await left).toMatchObject({ failure: { code: 'cancelled' } });
    expect(turns.length).toBe(1);
    for (let answer = 0; answer < 3; answer += 1) {
      await end('answered', 1);
    }
    expect(names).toEqual(['', 'second', 'third']);
  });

  it('does not grow while what it allows is not used', async () => {
    const { enter, turns, end } = limited();
    for (let call = 0; call < 50; call += 1) {
      enter();
      await settled();
      await end('answered');
    }
    enter(10);
    await settled();
    expect(turns.length).toBe(2);
  });

  it('halves with each throttle, and asks nothing for a second', async () => {
    const { enter, turns, end, clock, limiter } = limited();
    enter(200);
    for (let answer = 0; answer < 20; answer += 1) {
      await settled();
      await end('answered', 1);
    }
    await settled();
    expect(turns.length).toBe(8);
    await end('throttled', 1);
    expect(limiter.pausedUntil).toBe(now + 1000);
    expect(limiter.free).toBe(0);
    await end('answered');
    clock.advance(999);
    await settled();
    expect(turns.length).toBe(0);
    clock.advance(1);
    await settled();
    expect(turns.length).toBe(4);
    await end('throttled');
    clock.advance(2000);
    await settled();
    expect(turns.length).toBe(1);
  });

  it('waits twice as long each time while nothing but throttles come, up to eight seconds', async () => {
    const { enter, end, clock, limiter } = limited();
    enter(20);
    const pauses: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      await settled();
      await end('throttled');
      pauses.push(limiter.pausedUntil - clock.now());
      clock.advance(8000);
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
    await settled();
    await end('answered');
    await settled();
    await end('throttled');
    expect(limiter.pausedUntil - clock.now()).toBe(1000);
  });

  it('does not wait longer for throttles of calls that were under way already', async () => {
    const { enter, end, clock, limiter, round } = limited();
    await round();
    await round();
    enter(4);
    await settled();
    await end('throttled', 1);
    clock.advance(300);
    await end('throttled');
    expect(limiter.pausedUntil).toBe(now + 1000);
  });

  it('grows by one only now and then once it was throttled, and forgets that after a minute', async () => {
    const { enter, turns, end, clock } = limited();
    enter(200);
    await settled();
    await end('throttled');
    clock.advance(1000);
    for (let answer = 0; answer < 20; answer += 1) {
      await settled();
      expect(turns.length).toBe(1);
      await end('answered', 1);
    }
    await settled();
    expect(turns.length).toBe(2);
    for (let half = 0; half < 116; half += 1) {
      clock.advance(500);
      await end('answered', 1);
      await settled();
    }
    expect(turns.length).toBe(2 + 5);
    clock.advance(1000);
    for (let answer = 0; answer < 8; answer += 1) {
      await end('answered', 1);
      await settled();
    }
    expect(turns.length).toBe((2 + 5) * 2);
  });

  it('begins with one again when it was idle for ten seconds', async () => {
    const { enter, turns, clock, round } = limited();
    await round();
    await round();
    enter(8);
    await settled();
    expect(turns.length).toBeGreaterThan(1);
    const idle = limited();
    idle.enter(1);
    await settled();
    await idle.end('answered');
    idle.clock.advance(10_000);
    idle.enter(8);
    await settled();
    expect(idle.turns.length).toBe(1);
    expect(clock.now()).toBe(now);
  });

  it('lets no reading wait for another while nothing is throttled, and the only call of one go first', async () => {
    const { enter, names, turns, end, clock } = limited();
    enter(2, 'more', 'window');
    enter(3, 'only', 'chain');
    await settled();
    expect(names).toEqual(['window', 'chain', 'chain', 'chain']);
    await end('throttled');
    enter(2, 'only', 'chain');
    clock.advance(1000);
    await settled();
    expect([names.at(-1), turns.length]).toEqual(['chain', 1]);
  });

  it('lets a call that is never answered keep nobody waiting for more than five seconds', async () => {
    const { enter, turns, end, clock } = limited();
    enter();
    await settled();
    await end('throttled');
    clock.advance(1000);
    enter(2, 'only');
    await settled();
    expect(turns.length).toBe(1);
    clock.advance(4999);
    await settled();
    expect(turns.length).toBe(1);
    clock.advance(1);
    await settled();
    expect(turns.length).toBe(2);
  });

  it('lets go of those that do not want to wait any more', async () => {
    const { enter, limiter, turns } = limited();
    enter();
    const controller = new AbortController();
    const waiting = limiter.enter('more', controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    await expect(limiter.enter('more', controller.signal)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(turns.length).toBe(1);
  });
});
