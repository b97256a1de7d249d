import type { Zone } from '../../base/time';
import type { Translate } from '../../base/words';
import type { RowTag } from '../tree/rowTags';

/** What pictures of sessions depend on besides the sessions. */
export interface Look {
  /** The service's time in epoch milliseconds: ages are differences to times of its own. */
  readonly now: number;
  /** Ms by which that is ahead of this machine's clock, if the two differ by more than a minute. */
  readonly ahead?: number;
  readonly zone: Zone;
  readonly l10n: { readonly t: Translate };
}

/** A product icon of VS Code and a colour of its theme. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}

/** How a row looks. All texts are plain. */
export interface Face {
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** What a screen reader says: whole, and without ages, so that it need not change every minute. */
  readonly spoken: string;
  readonly tags: readonly RowTag[];
}
