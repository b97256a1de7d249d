/**
 * Tries a claim again and again until it holds: most of what VS Code does, it does a little later.
 *
 * @returns what the claim returns
 * @throws what the claim last threw, when it still does not hold after `withinMs`
 */
export async function eventually<T>(claim: () => T | Promise<T>, withinMs = 30_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (Date.now() >= end) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
