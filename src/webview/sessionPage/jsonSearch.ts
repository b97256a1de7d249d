/** A piece of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text where a wanted one stands in it, upper and lower case the same. */
export function pieces(text: string, wanted: string): readonly Piece[] {
  const needle = wanted.toLowerCase();
  const lower = text.toLowerCase();
  // Lower case is longer than upper in a few languages; then offsets would not fit.
  if (needle === '' || lower.length !== text.length) {
    return [{ text, hit: false }];
  }
  const found: Piece[] = [];
  let at = 0;
  for (let next = lower.indexOf(needle); next >= 0; next = lower.indexOf(needle, at)) {
    found.push({ text: text.slice(at, next), hit: false }, { text: text.slice(next, next + needle.length), hit: true });
    at = next + needle.length;
  }
  return [...found, { text: text.slice(at), hit: false }].filter((piece) => piece.text !== '');
}
