/** Returns the offset of the local zone at a moment (epoch milliseconds), in minutes east of UTC. */
export function localZone(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
