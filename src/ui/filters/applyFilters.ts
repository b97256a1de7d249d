import { l10n } from 'vscode';
import type { CurrentView } from '../../app/currentView';
import { notificationText } from '../../core/presentation/text/sinkText';
import { maxFilters } from '../../core/request/filters';
import type { SessionFilter } from '../../core/request/request';
import { tellError } from '../sinks/tell';

/** Filters the view; undefined are filters that would be one too many, which is told. */
export function applyFilters(view: CurrentView, filters: readonly SessionFilter[] | undefined): void {
  if (filters) {
    view.filterBy(filters);
  } else {
    void tellError(
      notificationText(
        l10n.t('AWS accepts at most {0} filters at once. Remove one first, then add this one.', maxFilters),
      ),
    );
  }
}
