import { type Session, sessionMembers, sameValue } from '../../sessions/session';
import { own } from '../../base/own';

/** Members whose values are others in the newer session, in the model's order, then those of the future. */
export function changedMembers(before: Session, after: Session): readonly string[] {
  const known: ReadonlySet<string> = new Set(sessionMembers);
  const others = [...Object.keys(before), ...Object.keys(after)].filter((name) => !known.has(name));
  return [...new Set([...sessionMembers, ...others])].filter((name) => !sameValue(own(before, name), own(after, name)));
}
