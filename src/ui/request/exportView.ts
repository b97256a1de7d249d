import { l10n, Uri, window, workspace } from 'vscode';
import { homedir } from 'node:os';
import { exported } from '../../core/presentation/exported';
import { exportEndings, type ExportFormat, exportFormats } from '../../core/presentation/exportFormat';
import { localDateTime } from '../../core/base/time';
import { feedsOf } from '../../core/listing/listing';
import { placesOf } from '../../core/presentation/places';
import type { State } from '../../core/request/request';
import { localZone } from '../clock';
import { back, pick } from '../pickers/pick';
import type { RequestParts } from './parts';

/** Writes what a state's view shows to a file that the user names, and opens it. Asks for the format where none is given. */
export async function exportView(
  state: State,
  given: unknown,
  { store, reader, accountOf, clock }: Pick<RequestParts, 'store' | 'reader' | 'accountOf' | 'clock'>,
): Promise<void> {
  const format = exportFormats.find((known) => known === given) ?? (await pickFormat(state));
  if (format === undefined) {
    return;
  }
  await reader.show(state);
  const { listing } = store;
  if (feedsOf(listing, state).length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing to export: no session was read yet.'));
    return;
  }
  const look = { now: clock.now(), zone: localZone, l10n };
  const stamp = localDateTime(look.now, localZone).replace(' ', 'T').replaceAll(':', '-');
  const uri = await window.showSaveDialog({
    title: l10n.t('Export Sessions'),
    defaultUri: Uri.joinPath(folder(), `ssm-sessions-${state.toLowerCase()}-${stamp}.${exportEndings[format]}`),
  });
  if (uri) {
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(exported(placesOf(listing, state, accountOf).places, format, look)),
    );
    await window.showTextDocument(uri, { preview: false });
  }
}

function folder(): Uri {
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
}

async function pickFormat(state: State): Promise<ExportFormat | undefined> {
  const answer = await pick<ExportFormat>({
    title: state === 'Active' ? l10n.t('Export Active Sessions') : l10n.t('Export History'),
    placeholder: l10n.t('What to write'),
    choices: [
      { label: 'JSON', description: l10n.t('with request, scopes and completeness'), value: 'json' },
      { label: 'YAML', description: l10n.t('the same in YAML'), value: 'yaml' },
      { label: 'CSV', description: l10n.t('one line for each session, for spreadsheets'), value: 'csv' },
      { label: l10n.t('Table'), description: l10n.t('as the AWS CLI draws it, with a header'), value: 'table' },
    ],
  });
  return answer === back ? undefined : answer;
}
