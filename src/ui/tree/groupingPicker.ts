import { l10n } from 'vscode';
import { groupingLabel } from '../../core/presentation/tree/groupLabel';
import { type Grouping, groupings } from '../../core/presentation/tree/grouping';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { back, type Choice, pick, separator } from '../host/pick';

type Answer = Grouping | 'done' | 'usual';

/**
 * Asks what to group by, outermost first, one level at a time, until the user is content. Answers undefined if the user
 * gave up, `usual` if the setting shall decide.
 */
export async function pickGrouping(current: readonly Grouping[]): Promise<readonly Grouping[] | 'usual' | undefined> {
  const chosen: Grouping[] = [];
  for (;;) {
    const answer = await pick<Answer>({
      title: titleText(l10n.t('Group Sessions')),
      placeholder: titleText(
        chosen.length === 0 ? l10n.t('Group by… (current: {0})', path(current)) : l10n.t('{0}, then by…', path(chosen)),
      ),
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
    .map((grouping) => ({ label: quickPickText(groupingLabel(grouping, l10n)), value: grouping }));
}

function endings(chosen: readonly Grouping[]): readonly Choice<Answer>[] {
  return chosen.length === 0
    ? [
        { label: quickPickText(l10n.t('No groups'), 'list-flat'), value: 'done' },
        { label: quickPickText(l10n.t('Reset to Default'), 'discard'), value: 'usual' },
      ]
    : [{ label: quickPickText(l10n.t('Apply: {0}', path(chosen)), 'check'), value: 'done' }];
}

function path(grouping: readonly Grouping[]): string {
  return grouping.length === 0 ? l10n.t('no groups') : grouping.map((level) => groupingLabel(level, l10n)).join(' → ');
}
