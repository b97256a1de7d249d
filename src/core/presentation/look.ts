import type { Zone } from '../base/time';
import type { Translate } from '../base/words';

/** What pictures of sessions depend on besides the sessions. */
export interface Look {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: Zone;
  readonly l10n: { readonly t: Translate };
}

/** A product icon of VS Code and a colour of its theme. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}
