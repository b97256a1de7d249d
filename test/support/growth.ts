/** Ms below which a measurement says nothing. */
const noise = 4;

/** The least time of several, in ms. */
function least(act: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** How often what grows too fast is measured: the machine may have been busy. */
const attempts = 3;

/**
 * How many times longer an act takes for a text that is ten times as long; 10 is linear, 100 goes with the square. Times too
 * short to be measured count as a few ms.
 */
export function growth(act: (text: string) => unknown, text: (length: number) => string): number {
  const [short, long] = [text(10_000), text(100_000)];
  act(short);
  let found = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && found > 12; attempt += 1) {
    found = Math.min(
      found,
      least(() => act(long)) /
        Math.max(
          noise,
          least(() => act(short)),
        ),
    );
  }
  return found;
}
