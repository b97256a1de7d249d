import { holdsToken } from './heldToken';

/** How many lines are remembered. */
const most = 20;

/**
 * The lines that were asked last, newest first, each once. A token is good for a moment only, and says where somebody was:
 * lines with one are not remembered.
 */
export function remembered(history: readonly string[], line: string): readonly string[] {
  const asked = line.trim();
  return asked === '' || holdsToken(asked)
    ? history
    : [asked, ...history.filter((other) => other !== asked)].slice(0, most);
}
