import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { TimelineFormat } from '../../core/presentation/timeline/messages';
import type { TimelineModel } from '../../core/presentation/timeline/model';
import type { Shape } from '../../core/presentation/timeline/shapes';
import { type Palette, svgOf } from '../../core/presentation/timeline/svg';
import { tableRows, timelineCsv } from '../../core/presentation/timeline/table';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import { windowLabel } from '../../core/presentation/timeline/labels';
import { paint } from './painter';

/** The things that there are to export. */
export interface Exportable {
  readonly model: TimelineModel;
  readonly window: TimeWindow;
  readonly display: DisplayContext;
  /** The picture with all its lanes; undefined while the table is shown. */
  readonly picture:
    | { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number; readonly palette: Palette }
    | undefined;
  /** The table's rows; undefined while the picture is shown. */
  readonly rows: readonly number[] | undefined;
}

/** The longest side of a canvas, in pixels, that browsers draw. */
const maxPixels = 16_384;

/** Returns what is seen, to be saved: text, of a PNG its base64. Undefined if it cannot be had: there is no picture now. */
export function exported(format: TimelineFormat, what: Exportable): string | undefined {
  const { model, window, display, picture, rows } = what;
  switch (format) {
    case 'csv':
      return timelineCsv(
        model.data,
        model.spans,
        rows ?? tableRows(model.data, model.spans, window, '', { by: 'start', down: true }),
        display,
      );
    case 'svg':
      return picture && svgOf(picture.shapes, picture.width, picture.height, title(window, display), picture.palette);
    case 'png':
      return picture && png(picture);
  }
}

function title(window: TimeWindow, display: DisplayContext): string {
  return `${display.l10n.t('Timeline of sessions')}, ${windowLabel(window, display)}`;
}

/**
 * Makes a PNG: twice as fine as on the screen if that is not too large; a taller picture than a canvas can hold is made
 * smaller.
 */
function png({ shapes, width, height, palette }: NonNullable<Exportable['picture']>): string | undefined {
  const scale = Math.min(2, maxPixels / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) {
    return undefined;
  }
  context.scale(scale, scale);
  context.fillStyle = palette.colors.background;
  context.fillRect(0, 0, width, height);
  paint(context, shapes, palette);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}
