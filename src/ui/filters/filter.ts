import { l10n } from 'vscode';
import { filterProblem } from '../../core/presentation/filters/filterProblem';
import { notificationText } from '../../core/presentation/text/sinkText';
import { filterOf, readFilterInput, withFilter, withoutFilter } from '../../core/request/filters';
import type { FilterKey } from '../../core/request/filterKeys';
import { localZone } from '../../app/localZone';
import type { CurrentView } from '../../app/currentView';
import { applyFilters } from './applyFilters';
import type { FilterChange, FilterContext } from './filterChange';
import { pickFilter } from './filterPicker';
import { pickFilterValue } from './filterValuePicker';
import { back } from '../host/pick';
import { tellError } from '../sinks/tell';

/** Asks what to filter by, and filters. */
export async function filter(view: CurrentView, context: FilterContext): Promise<void> {
  change(view, await pickFilter(context));
}

/** Filters by one key: by `value` if it is given (as a key binding does) and right, else by what the user answers. */
export async function filterBy(
  view: CurrentView,
  key: FilterKey,
  context: FilterContext,
  value: string | undefined,
): Promise<void> {
  if (value === undefined) {
    const answer = await pickFilterValue(key, context);
    change(view, answer === back ? undefined : answer);
    return;
  }
  const input = readFilterInput(key, value, context.now, localZone);
  if (input.kind === 'problem') {
    void tellError(notificationText(filterProblem(input.problem, l10n)));
  } else {
    change(view, { kind: 'set', filter: await filterOf(input, context.me) });
  }
}

function change(view: CurrentView, answer: FilterChange | undefined): void {
  switch (answer?.kind) {
    case 'set':
      applyFilters(view, withFilter(view.filters, answer.filter));
      break;
    case 'remove':
      view.filterBy(withoutFilter(view.filters, answer.key));
      break;
    case 'clear':
      view.filterBy([]);
      break;
    case undefined:
      break;
  }
}
