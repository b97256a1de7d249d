import { clean } from '../../base/text';
import type { FilterProblem } from '../../request/filters';
import type { DisplayContext } from '../text/displayContext';

/** Says what is wrong with a filter, and what would be right. */
export function filterProblem(problem: FilterProblem, l10n: DisplayContext['l10n']): string {
  switch (problem.code) {
    case 'empty':
      return l10n.t('Type a value');
    case 'tooLong':
      return l10n.t('A value has at most 400 characters; this one has {0}', problem.length);
    case 'notATime':
      return l10n.t('Not a time. Type 2026-11-24, 2026-11-24T14:00Z, “2 hours ago” or “yesterday”');
    case 'noSuchDate':
      return l10n.t('There is no such time: {0}', clean(problem.date));
  }
}
