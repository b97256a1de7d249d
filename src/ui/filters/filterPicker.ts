import { l10n } from 'vscode';
import { filterLabel, filterValue } from '../../core/presentation/filters/filterLabel';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { type FilterKey, filterKeys } from '../../core/request/filterKeys';
import type { SessionFilter } from '../../core/request/request';
import { localZone } from '../../app/localZone';
import type { FilterChange, FilterContext } from './filterChange';
import { back, type Choice, pick, separator } from '../host/pick';
import { pickFilterValue } from './filterValuePicker';

/** Asks for a key, then for its value. Undefined if the user gave up. */
export async function pickFilter(context: FilterContext): Promise<FilterChange | undefined> {
  for (;;) {
    const answer = await pick<FilterKey | 'clear'>({
      title: titleText(l10n.t('Filter Sessions')),
      placeholder: titleText(l10n.t('Select a filter to add (up to six, all must match)')),
      step: { at: 1, of: 2 },
      choices: keyChoices(context.filters),
    });
    if (answer === undefined || answer === back) {
      return undefined;
    }
    if (answer === 'clear') {
      return { kind: 'clear' };
    }
    const change = await pickFilterValue(answer, context, { at: 2, of: 2 });
    if (change !== back) {
      return change;
    }
  }
}

function keyChoices(filters: readonly SessionFilter[]): readonly Choice<FilterKey | 'clear'>[] {
  const keys = filterKeys.map((key): Choice<FilterKey> => {
    const set = filters.find((filter) => filter.key === key);
    return {
      label: quickPickText(filterLabel(key, l10n)),
      description: quickPickText(set === undefined ? '' : filterValue(set, { zone: localZone })),
      value: key,
    };
  });
  return filters.length === 0
    ? keys
    : [...keys, separator, { label: quickPickText(l10n.t('Clear all filters'), 'clear-all'), value: 'clear' }];
}
