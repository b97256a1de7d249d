import { stillWorld } from '../test/support/services/stillWorld';

const refreshes = 500;
const mostGrowth = 3;

/**
 * Refreshes a view with 1,400 open rows on a world in which nothing happens, or one of `several` scopes with 1,684, one of
 * which is denied. Answers how the heap came out of it, in words.
 *
 * @throws Error where a row would be drawn, or the heap grows by more than 3 MB
 */
export async function stillRefreshes(several: boolean): Promise<string> {
  const world = await stillWorld(several ? 420 : 1260, 'History', several);
  const heap = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  for (let count = 0; count < 50; count += 1) {
    await world.refresh();
  }
  const before = heap();
  for (let count = 0; count < refreshes; count += 1) {
    const drawn = await world.refresh();
    if (drawn > 0) {
      throw new Error(`A refresh of a still world draws ${drawn} of ${world.rows} rows.`);
    }
  }
  const growth = heap() - before;
  if (growth > mostGrowth) {
    throw new Error(`The heap grew by ${growth.toFixed(1)} MB in ${refreshes} refreshes of a still world.`);
  }
  return `${refreshes} refreshes of a still world drew none of ${world.rows} rows, heap ${growth.toFixed(1)} MB more`;
}
