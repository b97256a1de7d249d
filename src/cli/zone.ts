/** Returns the offset of the local zone (`TZ`) at a moment in epoch milliseconds, in minutes east of UTC. */
export function localZone(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
