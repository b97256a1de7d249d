// The commands' options: what is not known is an error, not a guess.
import { parseArgs } from 'node:util';

/**
 * Reads the command line. `--help` prints the help and ends the process; a mistake says so and ends it with 2.
 * @template {import('node:util').ParseArgsConfig['options']} Options
 * @param {string} help
 * @param {Options} options
 */
export function readOptions(help, options) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values && values.help)) {
      return values;
    }
    console.log(help);
    process.exit(0);
  } catch (error) {
    refuse(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}.`, help);
  }
}

/**
 * Reads a whole number, for an option named in the message where it is none.
 * @param {string} option
 * @param {string} text
 * @param {number} most
 * @param {string} help
 */
export function wholeNumber(option, text, most, help) {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= most
    ? number
    : refuse(`--${option} takes a whole number from 0 to ${most}, not "${text}".`, help);
}

/**
 * Says what is wrong with the command line and leaves.
 * @param {string} message
 * @param {string} help
 * @returns {never}
 */
export function refuse(message, help) {
  console.error(`${message}\n\n${help}`);
  process.exit(2);
}
