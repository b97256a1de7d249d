import type { TimelineLayout } from './layout';
import { panned, type TimeWindow, zoomed } from '../../core/presentation/timeline/window';

/** The wish of keys on the picture: another window, to scroll by so many pixels, or to go to the bars. */
export type KeyWish =
  | { readonly kind: 'see'; readonly window: TimeWindow }
  | { readonly kind: 'scroll'; readonly by: number }
  | { readonly kind: 'bars' };

/** Returns the wish of a key on a picture that shows `window`; undefined if the key means nothing. */
export function keyWish(
  key: string,
  window: TimeWindow,
  limits: TimeWindow,
  now: number,
  height: number,
): KeyWish | undefined {
  const length = window.to - window.from;
  const pan = (by: number): KeyWish => ({ kind: 'see', window: panned(window, by, limits) });
  const zoom = (factor: number): KeyWish => ({
    kind: 'see',
    window: zoomed(window, factor, window.from + length / 2, limits),
  });
  switch (key) {
    case 'ArrowLeft':
      return pan(-length / 10);
    case 'ArrowRight':
      return pan(length / 10);
    case 'ArrowUp':
      return { kind: 'scroll', by: -40 };
    case 'ArrowDown':
      return { kind: 'scroll', by: 40 };
    case 'PageUp':
      return { kind: 'scroll', by: -height * 0.8 };
    case 'PageDown':
      return { kind: 'scroll', by: height * 0.8 };
    case '+':
    case '=':
      return zoom(0.5);
    case '-':
      return zoom(2);
    case 'Home':
      return pan(now - window.to);
    case 'End':
      return pan(limits.from - window.from);
    case '0':
      return { kind: 'see', window: limits };
    case 'Enter':
      return { kind: 'bars' };
    default:
      return undefined;
  }
}

/** The wish of keys on the bars: another bar marked or opened, a bar's time as a filter, or to leave the bars. */
export type BarWish =
  | { readonly kind: 'pick' | 'open'; readonly span: number | undefined }
  | { readonly kind: 'span'; readonly window: TimeWindow }
  | { readonly kind: 'leave' };

/** Returns the wish of a key on the bars while `span` has the keys; undefined if the key is for the picture. */
export function barWish(key: string, shift: boolean, span: number, layout: TimelineLayout): BarWish | undefined {
  const { start, end } = layout.input.spans;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'pick', span: layout.beside(span, -1) };
    case 'ArrowRight':
      return { kind: 'pick', span: layout.beside(span, 1) };
    case 'ArrowUp':
      return { kind: 'pick', span: layout.above(span, -1) };
    case 'ArrowDown':
      return { kind: 'pick', span: layout.above(span, 1) };
    case ' ':
      return { kind: 'pick', span };
    case 'Enter':
      return shift ? { kind: 'span', window: { from: start[span] ?? 0, to: end[span] ?? 0 } } : { kind: 'open', span };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}
