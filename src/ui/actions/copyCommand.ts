import { env, l10n } from 'vscode';
import { feedsOf, type ListedSession } from '../../core/listing/listing';
import { awsCommand, startCommand, terminateCommand } from '../../core/presentation/requests/cliCommand';
import { groupingLabel } from '../../core/presentation/tree/groupLabel';
import type { GroupRequest } from '../../core/presentation/tree/groupRequest';
import { notificationText } from '../../core/presentation/text/sinkText';
import { maxFilters } from '../../core/request/filters';
import type { Shell } from '../../core/shell/quote';
import type { SessionFilter, State } from '../../core/request/request';
import type { Scope } from '../../core/sessions/scope';
import type { Services } from '../host/services';
import { copySettings } from '../host/settings';
import { tellInfo } from '../sinks/tell';
import { copyFrom, copyText } from './copy';

/** Returns the shell that copied commands are quoted for: the one of the setting, else that of the editor's terminal. */
export function copyShell(): Shell {
  const { value } = copySettings.shell;
  if (value !== 'auto') {
    return value;
  }
  const program = /([^\\/]+?)(?:\.exe)?$/i.exec(env.shell)?.[1]?.toLowerCase() ?? '';
  if (program === 'cmd') {
    return 'cmd';
  }
  return /^(?:powershell|pwsh)/.test(program) || (program === '' && process.platform === 'win32')
    ? 'powershell'
    : 'posix';
}

/** Copies the command that lists what a state's view asks for: one line for each scope. */
export async function copyViewCommand(
  state: State,
  { store, reader, view }: Pick<Services, 'store' | 'reader' | 'view'>,
): Promise<void> {
  const feeds = feedsOf(store.listing, state);
  const scopes = feeds.length > 0 ? feeds.map(({ feed }) => feed.scope) : [await reader.needScope()];
  const lines = commandsFor(state, scopes, view.filters);
  await copyText(lines.join('\n'), lines.length);
}

/** Copies the commands that list the sessions of groups, and says what of a group no filter can express. */
export async function copyGroupCommand(groups: readonly (GroupRequest & { readonly state: State })[]): Promise<void> {
  const lines = groups.flatMap(({ state, scopes, filters }) => commandsFor(state, scopes, filters));
  if (lines.length === 0) {
    return;
  }
  await copyText(lines.join('\n'), lines.length);
  const missing = [...new Set(groups.flatMap((group) => group.missing))];
  if (missing.length > 0) {
    const names = missing.map((grouping) => groupingLabel(grouping, l10n)).join(', ');
    void tellInfo(
      notificationText(l10n.t('AWS has no filter for this: {0}. The copied command lists other sessions, too.', names)),
    );
  } else if (groups.some(({ filters }) => filters.length > maxFilters)) {
    void tellInfo(
      notificationText(
        l10n.t(
          'AWS accepts at most {0} filters at once, and the copied command has more. Clear some first.',
          maxFilters,
        ),
      ),
    );
  }
}

/** Copies the command that starts another session on the target of each session. */
export async function copyStartCommand(listed: readonly ListedSession[]): Promise<void> {
  await copyFrom(listed, ({ session, scope }) =>
    session.Target === undefined ? undefined : startCommand(scope, session.Target, copyShell()),
  );
}

/** Copies the command that ends each session that runs. */
export async function copyTerminateCommand(listed: readonly ListedSession[]): Promise<void> {
  await copyFrom(
    listed,
    ({ session, scope, state, vanished }) =>
      state === 'Active' && !vanished ? terminateCommand(scope, session.SessionId, copyShell()) : undefined,
    l10n.t('Nothing to copy: none of these sessions is running.'),
  );
}

function commandsFor(state: State, scopes: readonly Scope[], filters: readonly SessionFilter[]): readonly string[] {
  const request = { State: state, ...(filters.length > 0 ? { Filters: filters } : {}) };
  return scopes.map((scope) => awsCommand(scope, request, copyShell()));
}
