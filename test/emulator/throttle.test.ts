import { describe, expect, it } from 'vitest';
import type { Asked } from './faults';
import { createThrottle } from './throttle';

const here: Asked = { action: 'DescribeSessions', account: '111122223333', region: 'eu-west-1', page: 1 };

describe('a throttle', () => {
  it('lets a burst of twice the rate pass, then the rate', () => {
    const throttle = createThrottle(2);
    const refused = Array.from({ length: 5 }, () => throttle.refuses(here, 0));
    expect(refused).toEqual([false, false, false, false, true]);
    expect([throttle.refuses(here, 500), throttle.refuses(here, 500)]).toEqual([false, true]);
    const rested = Array.from({ length: 5 }, () => throttle.refuses(here, 3_600_000));
    expect(rested).toEqual([false, false, false, false, true]);
  });

  it('counts each account and region apart', () => {
    const throttle = createThrottle(0.5);
    expect([throttle.refuses(here, 0), throttle.refuses(here, 0)]).toEqual([false, true]);
    expect(throttle.refuses({ ...here, region: 'us-east-1' }, 0)).toBe(false);
    expect(throttle.refuses({ ...here, account: '444455556666' }, 0)).toBe(false);
  });

  it('lets all pass without a rate, or once it is lifted', () => {
    const throttle = createThrottle(0);
    expect(throttle.refuses(here, 0)).toBe(true);
    throttle.perSecond = undefined;
    expect(throttle.refuses(here, 0)).toBe(false);
  });
});
