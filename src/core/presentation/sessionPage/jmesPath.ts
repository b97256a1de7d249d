/** The place of a value in another one: names of members and indices of lists, outermost first. */
export type JsonPath = readonly (string | number)[];

/**
 * Returns a path as a JMESPath expression (JMESPath specification, "Identifiers"): `OutputUrl.S3OutputUrl`, `a[0]."b
 * c"`; `@` for the whole.
 */
export function jmesPath(path: JsonPath): string {
  const text = path.reduce<string>((before, step) => {
    if (typeof step === 'number') {
      return `${before}[${String(step)}]`;
    }
    const name = /^[A-Za-z_]\w*$/.test(step) ? step : JSON.stringify(step);
    return before === '' ? name : `${before}.${name}`;
  }, '');
  return text === '' ? '@' : text;
}
