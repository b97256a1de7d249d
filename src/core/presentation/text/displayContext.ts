import type { Zone } from '../../base/time';
import type { L10n } from '../../base/l10n';

/** The things that pictures of sessions depend on besides the sessions. */
export interface DisplayContext {
  /** The service's time in epoch milliseconds: ages are differences to times of its own. */
  readonly now: number;
  /** Ms by which that is ahead of this machine's clock, if the two differ by more than a minute. */
  readonly ahead?: number;
  readonly zone: Zone;
  readonly l10n: L10n;
}

/** A product icon of VS Code and a colour of its theme. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}
