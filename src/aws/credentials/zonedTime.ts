const form =
  /^\s*(\d{4})(?:-(\d\d?)-(\d\d?)|(\d\d)(\d\d))(?:[Tt]|\s+)(\d\d?)(?::(\d\d?)(?::(\d\d?))?|(\d\d)(\d\d)?)?(?:[.,](\d+))?\s*(?:[Zz]|UTC|GMT|([+-])(\d\d):?(\d\d)?)\s*$/;

/**
 * Reads a date with its zone, in the forms that AWS, the AWS CLI and credential programs write: RFC 3339, a blank for
 * the `T`, `UTC` for the `Z`, without separators. Epoch ms; undefined for what is no date or names no zone.
 */
export function zonedTime(text: string): number | undefined {
  const found = form.exec(text);
  if (found === null) {
    return undefined;
  }
  const part = (...groups: readonly number[]): number =>
    Number(groups.map((group) => found[group]).find((digits) => digits !== undefined) ?? 0);
  const [month, day, hour, minute, second] = [part(2, 4), part(3, 5), part(6), part(7, 9), part(8, 10)];
  const thousandths = Number((found[11] ?? '').padEnd(3, '0').slice(0, 3));
  const date = new Date(0);
  date.setUTCFullYear(part(1), month - 1, day);
  date.setUTCHours(hour, minute, second, thousandths);
  // What does not exist, the 30th of February or the 25th hour, would be another date.
  const exists = [
    date.getUTCMonth() === month - 1,
    date.getUTCDate() === day,
    date.getUTCHours() === hour,
    date.getUTCMinutes() === minute,
    date.getUTCSeconds() === second,
  ].every(Boolean);
  const zone = (part(13) * 60 + part(14)) * (found[12] === '-' ? -1 : 1);
  return exists && Math.abs(zone) < 24 * 60 ? date.getTime() - zone * 60_000 : undefined;
}
