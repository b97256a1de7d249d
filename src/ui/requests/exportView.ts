import { l10n, Uri, window, workspace } from 'vscode';
import { homedir } from 'node:os';
import { exported } from '../../core/presentation/requests/exported';
import { exportEndings, type ExportFormat, exportFormats } from '../../core/presentation/requests/exportFormat';
import { localDateTime } from '../../core/base/time';
import { feedsOf } from '../../core/listing/listing';
import { notificationText, quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { sessionsByScope } from '../../core/presentation/scopes/sessionsByScope';
import type { State } from '../../core/request/request';
import { localZone } from '../../app/localZone';
import { back, type Choice, pick } from '../host/pick';
import { tellInfo } from '../sinks/tell';
import type { ExportDocuments } from './exportDocuments';
import type { RequestParts } from './parts';
import { displayContext } from '../../app/displayContext';

/**
 * Writes what a state's view shows to a file that the user names, and opens it read-only. Asks for the format if none
 * is given.
 */
export async function exportView(
  state: State,
  given: unknown,
  { store, reader, accountOf, clock }: Pick<RequestParts, 'store' | 'reader' | 'accountOf' | 'clock'>,
  documents: ExportDocuments,
): Promise<void> {
  const format = exportFormats.find((known) => known === given) ?? (await pickFormat(state));
  if (format === undefined) {
    return;
  }
  await reader.ensure(state);
  const { listing } = store;
  if (feedsOf(listing, state).length === 0) {
    void tellInfo(notificationText(l10n.t('Nothing to export: no session is loaded yet.')));
    return;
  }
  const display = displayContext(listing, clock, l10n);
  const stamp = localDateTime(display.now, localZone).replace(' ', 'T').replaceAll(':', '-');
  const uri = await window.showSaveDialog({
    title: l10n.t('Export Sessions'),
    defaultUri: Uri.joinPath(folder(), `ssm-sessions-${state.toLowerCase()}-${stamp}.${exportEndings[format]}`),
  });
  if (uri) {
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(exported(sessionsByScope(listing, state, accountOf).places, format, display)),
    );
    await documents.open(uri);
  }
}

function folder(): Uri {
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
}

async function pickFormat(state: State): Promise<ExportFormat | undefined> {
  const answer = await pick<ExportFormat>({
    title: titleText(state === 'Active' ? l10n.t('Export Active Sessions') : l10n.t('Export History')),
    placeholder: titleText(l10n.t('Select a format')),
    choices: [
      choice('JSON', l10n.t('with request, profiles, regions, and completeness'), 'json'),
      choice('YAML', l10n.t('the same in YAML'), 'yaml'),
      choice('CSV', l10n.t('one line for each session, for spreadsheets'), 'csv'),
      choice(l10n.t('Table'), l10n.t('as the AWS CLI draws it, with a header'), 'table'),
    ],
  });
  return answer === back ? undefined : answer;
}

function choice(label: string, description: string, value: ExportFormat): Choice<ExportFormat> {
  return { label: quickPickText(label), description: quickPickText(description), value };
}
