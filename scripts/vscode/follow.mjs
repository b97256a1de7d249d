// Shows a file that is being written, as it grows.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/**
 * Empties the file, then copies to this terminal whatever is appended to it.
 * @param {string} file
 * @returns {() => void} copies what is still to be copied, and ends
 */
export function follow(file) {
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(65_536);
  const copy = () => {
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer)) {
      process.stdout.write(Uint8Array.from(buffer.subarray(0, length)));
    }
  };
  const timer = setInterval(copy, 200);
  return () => {
    clearInterval(timer);
    copy();
    closeSync(descriptor);
  };
}
