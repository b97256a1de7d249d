import { l10n } from 'vscode';
import type { ListedSession } from '../../core/listing/listing';
import { notificationText } from '../../core/presentation/text/sinkText';
import { tellInfo } from '../sinks/tell';

/** Shows what is different in two sessions: those selected, or the one selected and another that `another` asks for. */
export async function compareSessions(
  selected: readonly ListedSession[],
  another: () => Promise<readonly ListedSession[]>,
  diff: (one: ListedSession, other: ListedSession) => Promise<void>,
): Promise<void> {
  const [first, second] = selected.length === 1 ? [...selected, ...(await another())] : selected;
  if (selected.length > 2) {
    void tellInfo(notificationText(l10n.t('Select two sessions to compare; {0} are selected.', selected.length)));
  } else if (first && second) {
    await diff(first, second);
  }
}
