import type { TextRange } from '../base/textRange';

/** What is wrong with a request, in terms that a test, a squiggle and a sentence can be made of. Grows with the parsers. */
export interface Problem {
  readonly code: string;
  readonly at: TextRange;
}
