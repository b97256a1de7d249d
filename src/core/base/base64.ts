const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns the base64 of a text of ASCII characters. */
export function asciiToBase64(text: string): string {
  let written = '';
  for (let start = 0; start < text.length; start += 3) {
    const [a, b, c] = [0, 1, 2].map((more) => text.charCodeAt(start + more) || 0) as [number, number, number];
    const bits = (a << 16) | (b << 8) | c;
    written += [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('');
  }
  const missing = (3 - (text.length % 3)) % 3;
  return missing === 0 ? written : written.slice(0, -missing) + '='.repeat(missing);
}

/**
 * Returns the UTF-8 text in base64, read as loosely as Python's `b64decode`: other characters are passed over, and what
 * follows the padding is not looked at. Undefined if there is no such text.
 */
export function base64ToText(written: string): string | undefined {
  const bytes = base64ToBytes(written);
  try {
    return bytes && decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

function base64ToBytes(written: string): readonly number[] | undefined {
  const bytes: number[] = [];
  let digits = 0;
  let pads = 0;
  let bits = 0;
  for (const sign of written) {
    const digit = alphabet.indexOf(sign);
    if (sign === '=' && digits % 4 >= 2) {
      pads += 1;
      if ((digits % 4) + pads >= 4) {
        return bytes;
      }
    } else if (digit >= 0) {
      pads = 0;
      digits += 1;
      bits = (bits << 6) | digit;
      if (digits % 4 !== 1) {
        const rest = 6 - 2 * ((digits - 1) % 4);
        bytes.push((bits >> Math.max(rest, 0)) & 255);
      }
    }
  }
  return digits % 4 === 0 ? bytes : undefined;
}
