import { unsafeCSS } from 'lit';
import { type Ink, inks, type LetterWidth } from '../core/presentation/timelineShapes';
import type { Palette } from '../core/presentation/timelineSvg';

const mixed = (percent: number): string =>
  `color-mix(in srgb, var(--vscode-foreground) ${String(percent)}%, var(--vscode-editor-background))`;
const theme = (name: string): string => `var(--vscode-${name})`;

const inkColors: Readonly<Record<Ink, string>> = {
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
export const inkStyles = unsafeCSS(inks.map((ink) => `.ink-${ink}{color:${inkColors[ink]}}`).join(''));

/** Reads the theme: call it again when the theme has changed. `host` has {@link inkStyles} in its style sheets. */
export function readPalette(host: ShadowRoot): Palette {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const probe = document.createElement('i');
  host.append(probe);
  const colorOf = (ink: Ink): string => {
    probe.className = `ink-${ink}`;
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
  const colors = Object.fromEntries(inks.map((ink) => [ink, colorOf(ink)])) as Record<Ink, string>;
  const { fontFamily, fontSize } = getComputedStyle(host.host);
  probe.remove();
  const size = Number.parseFloat(fontSize) || 13;
  return { colors, font: fontFamily, size, smallSize: Math.max(10, size - 2) };
}

/** How wide letters are in the palette's font. */
export function letterWidth({ font, size, smallSize }: Palette): LetterWidth {
  const context = document.createElement('canvas').getContext('2d');
  const sample = '12 sessions · 3 people · 41.5 h · i-0a1b2c3d4e5f';
  const width = (pixels: number, weight: string): number => {
    if (!context) {
      return pixels * 0.56;
    }
    context.font = `${weight} ${String(pixels)}px ${font}`;
    return context.measureText(sample).width / sample.length;
  };
  return { normal: width(size, '600'), small: width(smallSize, '400') };
}

/** Calls when the theme has changed: VS Code then changes the body's class and the root's variables. Returns the end of it. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}
