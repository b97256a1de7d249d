import { states } from '../../core/request/request';
import { l10n } from 'vscode';
import type { ListedSession } from '../../core/listing/listing';
import { shownSessions } from '../../core/presentation/scopes/sessionsByScope';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { ownerName } from '../../core/sessions/owner';
import { back, pick } from '../host/pick';
import type { Services } from '../host/services';
import type { PickItem } from '../sinks/quickPick';
import type { SessionsTree } from './sessionsTree';

/** The source of the sessions that can be selected. */
interface Selectable extends Pick<Services, 'store' | 'callers'> {
  readonly trees: readonly SessionsTree[];
}

/**
 * Returns the sessions that a command is about: the clicked or selected rows; with the name of a view in place of a row
 * (as keys have it) that view's selection; if there is none, the one that the user picks. Empty if the user gave up.
 */
export async function selectedSessions(
  { trees, store, callers }: Selectable,
  row: string | undefined,
  rows: readonly string[] | undefined,
): Promise<readonly ListedSession[]> {
  const asked = trees.find(({ state }) => state === row);
  const ids = asked ? asked.selection : (rows ?? (row === undefined ? [] : [row]));
  const selected = trees.flatMap((tree) => tree.sessionsAt(ids));
  if (selected.length > 0) {
    return selected;
  }
  const picked = await pick<ListedSession>({
    title: titleText(l10n.t('Select Session')),
    placeholder: titleText(l10n.t('Session ID, target, or owner')),
    choices: states
      .flatMap((state) => shownSessions(store.listing, state, callers.accountOf))
      .map((listed) => ({ ...choice(listed), value: listed })),
  });
  return picked === undefined || picked === back ? [] : [picked];
}

function choice({ session }: ListedSession): Pick<PickItem, 'label' | 'description'> {
  const about = [session.Status, session.Target, session.Owner === undefined ? undefined : ownerName(session.Owner)];
  return {
    label: quickPickText(session.SessionId),
    description: quickPickText(about.filter((word) => word !== undefined).join(' · ')),
  };
}
