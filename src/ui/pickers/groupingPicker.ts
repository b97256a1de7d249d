import { l10n, QuickPickItemKind } from 'vscode';
import { groupingLabel } from '../../core/presentation/groupLabel';
import { type Grouping, groupings } from '../../core/presentation/grouping';
import { back, type Choice, pick } from './pick';

const separator: Choice<Answer> = { label: '', kind: QuickPickItemKind.Separator };

type Answer = Grouping | 'done' | 'usual';

/**
 * Asks what to group by, outermost first, one level at a time, until the user is content. Answers undefined where the
 * user gave up, `usual` where the setting shall decide.
 */
export async function pickGrouping(current: readonly Grouping[]): Promise<readonly Grouping[] | 'usual' | undefined> {
  const chosen: Grouping[] = [];
  for (;;) {
    const answer = await pick<Answer>({
      title: l10n.t('Group Sessions'),
      placeholder:
        chosen.length === 0
          ? l10n.t('Now: {0}. What shall the outermost groups be?', path(current))
          : l10n.t('{0}, then by…', path(chosen)),
      choices:
        chosen.length === 0
          ? [...levels(chosen), separator, ...endings(chosen)]
          : [...endings(chosen), separator, ...levels(chosen)],
      ...(chosen.length > 0 ? { step: { at: chosen.length + 1, of: groupings.length } } : {}),
    });
    if (answer === undefined) {
      return undefined;
    }
    if (answer === back) {
      chosen.pop();
    } else if (answer === 'usual') {
      return 'usual';
    } else if (answer === 'done') {
      return chosen;
    } else {
      chosen.push(answer);
    }
    if (chosen.length === groupings.length) {
      return chosen;
    }
  }
}

function levels(chosen: readonly Grouping[]): readonly Choice<Answer>[] {
  return groupings
    .filter((grouping) => !chosen.includes(grouping))
    .map((grouping) => ({ label: groupingLabel(grouping, l10n), value: grouping }));
}

function endings(chosen: readonly Grouping[]): readonly Choice<Answer>[] {
  return chosen.length === 0
    ? [
        { label: l10n.t('$(list-flat) No groups'), value: 'done' },
        { label: l10n.t('$(discard) As in the settings'), value: 'usual' },
      ]
    : [{ label: l10n.t('$(check) Done: {0}', path(chosen)), value: 'done' }];
}

function path(grouping: readonly Grouping[]): string {
  return grouping.length === 0 ? l10n.t('no groups') : grouping.map((level) => groupingLabel(level, l10n)).join(' → ');
}
