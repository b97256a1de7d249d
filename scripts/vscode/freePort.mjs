// Ports of 127.0.0.1.
import { createServer } from 'node:net';
import { Explained } from '../cleanup.mjs';

/**
 * Resolves when one can listen on the port; 0 always does.
 * @param {number} port
 * @returns {Promise<void>} rejects with a sentence for the user otherwise
 */
export function insistOnFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(new Explained(`Nothing can listen on port ${port} of 127.0.0.1: ${error.message}.`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
