/** A colour by what it is for; whoever draws knows the theme's colour for it. */
export const inks = [
  'foreground',
  'dim',
  'background',
  'band',
  'grid',
  'green',
  'blue',
  'yellow',
  'orange',
  'red',
  'purple',
  'grey',
  'now',
] as const;
export type Ink = (typeof inks)[number];

/** Something to be drawn; lengths in pixels, y downwards. Shapes know nothing of what they stand for. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Ink;
      /** Of the fill, 0 to 1; opaque where it is left out. */
      readonly alpha?: number;
      readonly stroke?: Ink;
      readonly dash?: boolean;
      /** Slanted lines in the stroke's ink. */
      readonly hatch?: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly ink: Ink;
      readonly thickness?: number;
      readonly dash?: boolean;
    }
  | {
      readonly kind: 'text';
      /** Left end of the base line. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly ink: Ink;
      readonly small?: boolean;
      readonly bold?: boolean;
    };

/** Width of a common letter, in pixels, at the size of the text. */
export interface LetterWidth {
  readonly normal: number;
  readonly small: number;
}

/**
 * A text that takes no more than `width` pixels, with an ellipsis where it is cut; empty where not even two letters have
 * room. Letters beyond Latin, Greek and Cyrillic are taken to be twice as wide.
 */
export function fit(text: string, width: number, letter: number): string {
  const room = width / letter;
  if (text.length * 2 <= room) {
    return text;
  }
  const points = [...text];
  let used = 0;
  for (const [at, point] of points.entries()) {
    used += (point.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1;
    if (used > room) {
      return at < 3
        ? ''
        : `${points
            .slice(0, at - 1)
            .join('')
            .trimEnd()}…`;
    }
  }
  return text;
}
