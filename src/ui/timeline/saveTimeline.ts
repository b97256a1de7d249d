import { l10n, Uri, window, workspace } from 'vscode';
import { localDay } from '../../core/base/time';
import { statusBarText } from '../../core/presentation/text/sinkText';
import type { TimelineFormat } from '../../core/presentation/timeline/messages';
import { localZone } from '../../app/localZone';
import { sayBriefly } from '../sinks/tell';

/** The bytes that a PNG file begins with (PNG specification, 5.2). */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Asks where to, and writes what the timeline page has drawn or listed. */
export async function saveTimeline(format: TimelineFormat, content: string, now: number): Promise<void> {
  const bytes = Buffer.from(content, format === 'png' ? 'base64' : 'utf8');
  if (format === 'png' && !bytes.subarray(0, 8).equals(pngSignature)) {
    throw new Error(l10n.t('The chart could not be drawn. Make the editor smaller and try again.'));
  }
  const [folder] = workspace.workspaceFolders ?? [];
  const name = `sessions-${localDay(now, localZone)}.${format}`;
  const file = await window.showSaveDialog({
    title: l10n.t('Export Timeline'),
    filters: { [format.toUpperCase()]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder.uri, name) } : {}),
  });
  if (file) {
    await workspace.fs.writeFile(file, bytes);
    sayBriefly(statusBarText(l10n.t('Saved'), 'check'));
  }
}
