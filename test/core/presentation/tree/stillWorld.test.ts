import { describe, expect, it } from 'vitest';
import { stillWorld } from '../../../support/services/stillWorld';

describe('a refresh of a world in which nothing happens', () => {
  it.each(['Active', 'History'] as const)('draws no row of %s, however many are open', async (state) => {
    const world = await stillWorld(1260, state);
    expect(world.rows).toBe(state === 'Active' ? 80 : 1400);
    for (let count = 0; count < 20; count += 1) {
      expect(await world.refresh()).toBe(0);
    }
    expect(world.rows).toBe(state === 'Active' ? 80 : 1400);
  });

  it.each(['Active', 'History'] as const)(
    'draws none of %s of several scopes, one of them denied',
    async (state) => {
      const world = await stillWorld(10, state, true);
      const rows = 3 * (1 + (state === 'Active' ? 8 : 20)) + 1;
      expect(world.rows).toBe(rows);
      for (let count = 0; count < 500; count += 1) {
        expect(await world.refresh()).toBe(0);
      }
      expect(world.rows).toBe(rows);
    },
    120_000,
  );
});
