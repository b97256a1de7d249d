import { l10n } from 'vscode';
import { clean } from '../../core/base/text';
import { maxFilters } from '../../core/request/filters';
import { withoutMeaning } from '../../core/presentation/requests/withoutMeaning';
import type { DescribeInvocation } from '../../core/commandLine/invocation';
import type { Scope } from '../../core/sessions/scope';
import { notificationText } from '../../core/presentation/text/sinkText';
import { tellError, tellInfo } from '../sinks/tell';
import { showView } from '../tree/showView';
import type { RequestParts } from './parts';
import { scopeOf } from './scopeOf';

/**
 * Lets the views show what a command asks for: its scope if it names one, its filters, and the view of its state. Says what
 * of it means nothing to a tree. What a view cannot show changes nothing. `mayChoose` is asked before the scope is another.
 */
export async function applyToView(
  invocation: DescribeInvocation,
  parts: RequestParts,
  mayChoose: (scope: Scope) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const { globals, request } = invocation;
  const { State: state, Filters: filters = [] } = request;
  if (state !== 'Active' && state !== 'History') {
    void tellError(
      notificationText(
        l10n.t('There is no view for the state “{0}”. Use Active or History; nothing was changed.', clean(state)),
      ),
    );
    return;
  }
  if (filters.length > maxFilters) {
    void tellError(
      notificationText(
        l10n.t(
          'AWS accepts at most {0} filters at once; these are {1}. Nothing was changed.',
          maxFilters,
          filters.length,
        ),
      ),
    );
    return;
  }
  if (globals.profile !== undefined || (globals.region ?? '') !== '') {
    const scope = await scopeOf(globals, parts);
    if (!(await mayChoose(scope))) {
      return;
    }
    await parts.view.choose([scope]);
  }
  parts.view.filterBy(filters);
  await showView(state);
  const unused = withoutMeaning(invocation);
  if (unused.length > 0) {
    void tellInfo(
      notificationText(
        l10n.t('The view shows every session that matches, in its own way. It does not use {0}.', unused.join(', ')),
      ),
    );
  }
}
