/** A stretch of a text: UTF-16 offsets as JavaScript counts them, `end` exclusive. Empty if something is missing. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
