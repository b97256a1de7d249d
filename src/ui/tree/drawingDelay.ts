/**
 * Returns the milliseconds between two pictures: VS Code draws every row anew when the top changes, so large trees wait
 * longer.
 */
export function drawingDelay(rows: number): number {
  return Math.min(1000, 100 + rows / 10);
}
