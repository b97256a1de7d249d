import { l10n } from 'vscode';
import { filterProblem } from '../../core/presentation/filters/filterProblem';
import { notificationText } from '../../core/presentation/text/sinkText';
import { mostFilters, readFilter, withFilter, withoutFilter } from '../../core/request/filters';
import type { FilterKey, SessionFilter } from '../../core/request/request';
import { localZone } from '../../app/localZone';
import type { CurrentView } from '../../app/currentView';
import type { FilterChange, FilterContext } from './filterChange';
import { pickFilter } from './filterPicker';
import { pickFilterValue } from './filterValuePicker';
import { back } from '../host/pick';
import { tellError } from '../sinks/tell';

/** Asks what to filter by, and filters. */
export async function filter(view: CurrentView, context: FilterContext): Promise<void> {
  change(view, await pickFilter(context));
}

/** Filters by one key: by `value` where it is given (as a key binding does) and right, else by what the user answers. */
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
  const read = readFilter(
    key,
    key === 'Owner' && value.trim() === 'me' ? await context.me() : value,
    context.now,
    localZone,
  );
  if (read.ok) {
    set(view, read.filter);
  } else {
    void tellError(notificationText(filterProblem(read.problem, l10n)));
  }
}

function change(view: CurrentView, answer: FilterChange | undefined): void {
  switch (answer?.kind) {
    case 'set':
      set(view, answer.filter);
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

function set(view: CurrentView, added: SessionFilter): void {
  const filters = withFilter(view.filters, added);
  if (filters) {
    view.filterBy(filters);
  } else {
    void tellError(
      notificationText(
        l10n.t('AWS accepts at most {0} filters at once. Remove one first, then add this one.', mostFilters),
      ),
    );
  }
}
