import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { TimelineHead } from '../../core/presentation/timeline/head';

/** Returns the head that the page shows in place of a timeline that it could not read. */
export function lostHead({ l10n }: DisplayContext): TimelineHead {
  const text = l10n.t('The timeline cannot be shown. See the log.');
  const actions = [{ action: 'showLog', label: l10n.t('Show Log') }] as const;
  return { lines: [], notices: [{ kind: 'warning', text, actions }], reading: false };
}
