import { Float } from './value';

/** Returns a number as Python's `str` writes it: `1`, `1.0`, `1e+16`, `1.5e-07`, `inf`, `nan`. */
export function numberText(value: number | bigint | Float): string {
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) {
    return String(value);
  }
  return floatText(value instanceof Float ? value.value : value);
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  }
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const plain = Object.is(value, -0) ? '-0' : String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}
