import type { ColourRole } from '../text/colourRole';

/** Something to be drawn; lengths in pixels, y downwards. Shapes know nothing of what they stand for. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: ColourRole;
      /** The opacity of the fill, 0 to 1; opaque if it is left out. */
      readonly alpha?: number;
      readonly stroke?: ColourRole;
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
      readonly colour: ColourRole;
      readonly thickness?: number;
      readonly dash?: boolean;
    }
  | {
      readonly kind: 'text';
      /** Left end of the base line. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly colour: ColourRole;
      readonly small?: boolean;
      readonly bold?: boolean;
    };

/** The width of a letter, in pixels. */
export type LetterWidth = (letter: string) => number;

/** The letters of a picture: of titles, of other words, and of those in bold. */
export interface Letters {
  readonly title: LetterWidth;
  readonly small: LetterWidth;
  readonly smallBold: LetterWidth;
}

/** Measures the width of a text in pixels; letters that move closer to one another are counted as if they did not. */
export function widthOf(text: string, letter: LetterWidth): number {
  let width = 0;
  for (const point of text) {
    width += letter(point);
  }
  return width;
}

/**
 * Returns a text that takes no more than `width` pixels, with an ellipsis if it is cut; empty if not even two letters
 * have room beside it.
 */
export function fit(text: string, width: number, letter: LetterWidth): string {
  const room = width - letter('…');
  let used = 0;
  let kept = '';
  let points = 0;
  for (const point of text) {
    used += letter(point);
    if (used > width) {
      return points < 2 ? '' : `${kept.trimEnd()}…`;
    }
    if (used <= room) {
      kept += point;
      points += 1;
    }
  }
  return text;
}
