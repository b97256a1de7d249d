import type { Shape } from '../../core/presentation/timeline/shapes';
import type { Palette } from '../../core/presentation/timeline/svg';
import { fontOf } from '../shared/palette';

/** Draws shapes, one over the other; knows nothing of what they stand for. */
export function paint(context: CanvasRenderingContext2D, shapes: readonly Shape[], palette: Palette): void {
  const { colors } = palette;
  let used = '';
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect': {
        const { x, y, width, height, fill, alpha = 1, stroke, dash = false, hatch } = shape;
        if (fill) {
          context.globalAlpha = alpha;
          context.fillStyle = colors[fill];
          context.fillRect(x, y, width, height);
          context.globalAlpha = 1;
        }
        if (hatch && stroke) {
          hatched(context, x, y, width, height, colors[stroke]);
        }
        if (stroke) {
          context.strokeStyle = colors[stroke];
          context.lineWidth = 1;
          context.setLineDash(dash ? dashes : solid);
          context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
        }
        break;
      }
      case 'line': {
        const { x1, y1, x2, y2, colour, thickness = 1, dash = false } = shape;
        context.strokeStyle = colors[colour];
        context.lineWidth = thickness;
        context.setLineDash(dash ? dashes : solid);
        context.beginPath();
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
        context.stroke();
        break;
      }
      case 'text': {
        const { x, y, text, colour, small, bold } = shape;
        const wanted = fontOf(palette, small, bold);
        if (wanted !== used) {
          context.font = wanted;
          used = wanted;
        }
        context.fillStyle = colors[colour];
        context.fillText(text, x, y);
        break;
      }
    }
  }
}

const dashes = [4, 3];
const solid: number[] = [];

/** Draws slanted lines. */
function hatched(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
): void {
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.setLineDash(solid);
  context.beginPath();
  for (let from = x - height; from < x + width; from += 6) {
    const left = Math.max(from, x);
    const right = Math.min(from + height, x + width);
    context.moveTo(left, y + height - (left - from));
    context.lineTo(right, y + height - (right - from));
  }
  context.stroke();
}
