import { unsafeCSS } from 'lit';
import type { Letters, LetterWidth } from '../../core/presentation/timeline/shapes';
import { type ColourRole, colourRoles } from '../../core/presentation/text/colourRole';
import type { Palette } from '../../core/presentation/timeline/svg';

const mixed = (percent: number): string =>
  `color-mix(in srgb, var(--vscode-foreground) ${String(percent)}%, var(--vscode-editor-background))`;
const theme = (name: string): string => `var(--vscode-${name})`;

const colourValues: Readonly<Record<ColourRole, string>> = {
  foreground: theme('foreground'),
  dim: theme('descriptionForeground'),
  background: theme('editor-background'),
  band: mixed(5),
  grid: mixed(18),
  green: theme('charts-green'),
  blue: theme('charts-blue'),
  yellow: theme('charts-yellow'),
  orange: theme('charts-orange'),
  red: theme('charts-red'),
  purple: theme('charts-purple'),
  grey: mixed(55),
  now: theme('textLink-foreground'),
};

/** The theme's colours for the inks, to be read from elements of these classes. All of it is our own text. */
export const colourStyles = unsafeCSS(
  colourRoles.map((colour) => `.ink-${colour}{color:${colourValues[colour]}}`).join(''),
);

/** Reads the theme: call it again when the theme has changed. `host` has {@link colourStyles} in its style sheets. */
export function readPalette(host: ShadowRoot): Palette {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const probe = document.createElement('i');
  host.append(probe);
  const colorOf = (colour: ColourRole): string => {
    probe.className = `ink-${colour}`;
    const { color } = getComputedStyle(probe);
    if (!context) {
      return color;
    }
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const colors = Object.fromEntries(colourRoles.map((colour) => [colour, colorOf(colour)])) as Record<
    ColourRole,
    string
  >;
  const { fontFamily, fontSize } = getComputedStyle(host.host);
  probe.remove();
  const size = Number.parseFloat(fontSize) || 13;
  return { colors, font: fontFamily, size, smallSize: Math.max(10, size - 2) };
}

/** Returns a font of the palette, as a canvas takes it. */
export function fontOf({ font, size, smallSize }: Palette, small = false, bold = false): string {
  return `${bold ? '600 ' : ''}${String(small ? smallSize : size)}px ${font}`;
}

/** Measures letters in the palette's fonts; each is measured once. */
export function lettersOf(palette: Palette): Letters {
  const context = document.createElement('canvas').getContext('2d');
  const widths = (font: string): LetterWidth => {
    const known = new Map<string, number>();
    return (letter) => {
      let width = known.get(letter);
      if (width === undefined && context) {
        context.font = font;
        ({ width } = context.measureText(letter));
        known.set(letter, width);
      }
      return width ?? palette.size;
    };
  };
  return {
    title: widths(fontOf(palette, false, true)),
    small: widths(fontOf(palette, true)),
    smallBold: widths(fontOf(palette, true, true)),
  };
}

/** Calls when the theme has changed: VS Code then changes the body's class and the root's variables. Returns the end of it. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}
