import { l10n } from 'vscode';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { type TimelineFormat, timelineFormats } from '../../core/presentation/timeline/messages';
import { back, pick } from '../host/pick';

/** Returns the format that `given` names, else the one that the user picks; undefined if the user gave up. */
export async function pickTimelineFormat(given: unknown): Promise<TimelineFormat | undefined> {
  const known = timelineFormats.find((format) => format === given);
  if (known) {
    return known;
  }
  const picked = await pick<TimelineFormat>({
    title: titleText(l10n.t('Export Timeline')),
    placeholder: titleText(l10n.t('Format')),
    choices: [
      { label: quickPickText('PNG'), description: quickPickText(l10n.t('image')), value: 'png' },
      { label: quickPickText('SVG'), description: quickPickText(l10n.t('scalable image')), value: 'svg' },
      {
        label: quickPickText('CSV'),
        description: quickPickText(l10n.t('the sessions of the range, for a spreadsheet')),
        value: 'csv',
      },
    ],
  });
  return picked === back ? undefined : picked;
}
