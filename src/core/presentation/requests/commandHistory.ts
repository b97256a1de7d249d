import { holdsToken } from './heldToken';

/** The number of lines that are remembered. */
const maxEntries = 20;
/** Characters of a line that is remembered; what is longer was made by a program. */
const maxLength = 10_000;

/**
 * The variables of keys: whoever asked with them did not mean to keep them. What is left out of a pasted command is not
 * in its line anyway.
 */
const withKeys = /AWS_(?:SECRET_ACCESS_KEY|ACCESS_KEY_ID|SESSION_TOKEN|SECURITY_TOKEN)|\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/;

/**
 * Returns the lines that were asked last, newest first, each once. A token is good for a moment only, and says where
 * somebody was: lines with one are not remembered.
 */
export function remembered(history: readonly string[], line: string): readonly string[] {
  const asked = line.trim();
  return asked === '' || asked.length > maxLength || withKeys.test(asked) || holdsToken(asked)
    ? history
    : [asked, ...history.filter((other) => other !== asked)].slice(0, maxEntries);
}
