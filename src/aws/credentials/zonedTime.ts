const form =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?)\s*$/i;

/**
 * Reads a date with its zone, in the forms that AWS, the AWS CLI and credential programs write: RFC 3339, a blank for the
 * `T`, `UTC` for the `Z`, without separators. Epoch ms; undefined for what is no date or names no zone.
 */
export function zonedTime(text: string): number | undefined {
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second = '00',
    fraction = '',
    ,
    sign = '+',
    zoneHour = '00',
    zoneMinute = '00',
  ] = form.exec(text) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const zone = `${sign}${zoneHour}:${zoneMinute}`;
  const time = Date.parse(
    `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`,
  );
  return Number.isNaN(time) ? undefined : time;
}
