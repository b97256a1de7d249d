import { clean } from '../../base/text';
import type { Shape } from './shapes';
import type { ColourRole } from '../text/colourRole';

/** The means of a drawing: CSS colours and fonts as the page has them. */
export interface Palette {
  readonly colors: Readonly<Record<ColourRole, string>>;
  readonly font: string;
  /** The size of letters in pixels. */
  readonly size: number;
  readonly smallSize: number;
}

/**
 * Returns a picture as an SVG document of its own, well formed whatever its texts are. All text in it is escaped: it
 * stays text.
 */
export function svgOf(
  shapes: readonly Shape[],
  width: number,
  height: number,
  title: string,
  palette: Palette,
): string {
  const lines = shapes.map((shape) => element(shape, palette));
  const stripes = [
    ...new Set(shapes.flatMap((shape) => (shape.kind === 'rect' && shape.hatch && shape.stroke ? [shape.stroke] : []))),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    ...stripes.map(
      (colour) =>
        `<pattern id="hatch-${colour}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" stroke="${escaped(palette.colors[colour])}" stroke-width="1.5"/></pattern>`,
    ),
    `<rect width="100%" height="100%" fill="${escaped(palette.colors.background)}"/>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape, { colors, font, size, smallSize }: Palette): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, alpha = 1, stroke, dash, hatch } = shape;
      const box = `x="${number(x)}" y="${number(y)}" width="${number(Math.max(0, width))}" height="${number(height)}"`;
      const inner =
        fill === undefined ? 'fill="none"' : `fill="${escaped(colors[fill])}" fill-opacity="${number(alpha)}"`;
      const line =
        stroke === undefined ? '' : ` stroke="${escaped(colors[stroke])}"${dash ? ' stroke-dasharray="4 3"' : ''}`;
      const over = hatch && stroke ? `<rect ${box} fill="url(#hatch-${stroke})"/>` : '';
      return `<rect ${box} ${inner}${line}/>${over}`;
    }
    case 'line': {
      const { x1, y1, x2, y2, colour, thickness = 1, dash } = shape;
      return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${escaped(colors[colour])}" stroke-width="${number(thickness)}"${dash ? ' stroke-dasharray="4 3"' : ''}/>`;
    }
    case 'text': {
      const { x, y, text, colour, small, bold } = shape;
      return `<text x="${number(x)}" y="${number(y)}" fill="${escaped(colors[colour])}" font-family="${escaped(font)}" font-size="${number(small ? smallSize : size)}"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`;
    }
  }
}

/** Hundredths of a pixel are fine enough. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const references: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };

/** Escapes a text. U+FFFE and U+FFFF, which `clean` leaves, may stand in no XML document, escaped or not (XML 1.0, 2.2). */
function escaped(text: string): string {
  return clean(text, 1000)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&${references[sign] ?? ''};`);
}
