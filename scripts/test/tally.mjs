// How many tests passed and failed.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Tally */

/**
 * A stage without tests of its own counts as one.
 * @param {boolean} passed
 * @returns {Tally}
 */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * Reads what a test run has left behind; without it one failure is counted.
 * @param {string} file JSON with the members of a {@link Tally}
 * @returns {Tally}
 */
export const readTally = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : one(false));

/**
 * A run that failed for another reason than a test, or that ran no test, has failed all the same.
 * @param {Tally} counted
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export function tallied({ passed, failed, skipped }, succeeded) {
  return { passed, skipped, failed: succeeded && passed > 0 ? failed : Math.max(failed, 1) };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  };
}
