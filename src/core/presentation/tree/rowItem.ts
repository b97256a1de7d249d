import type { Icon } from '../text/displayContext';
import type { RowTag } from './rowTags';

/** The look of a row. All texts are plain. */
export interface RowItem {
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** The text that a screen reader says: whole, and without ages, so that it need not change every minute. */
  readonly spoken: string;
  readonly tags: readonly RowTag[];
}
