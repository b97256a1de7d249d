import type { Listing } from '../../listing/listing';
import { rowItemOf } from '../tree/rowItems';
import type { DisplayContext } from '../text/displayContext';
import type { PageAction } from '../text/pageActions';
import { type AccountOf, sessionsByScope } from '../scopes/sessionsByScope';
import { rowsOf } from '../tree/rows';
import { type Asked, type EmptyState, summaryOf } from '../tree/summary';

/** Something that the timeline says above the picture. */
export interface Notice {
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions: readonly { readonly action: PageAction; readonly label: string }[];
}

/** The words of the timeline besides the picture. */
export interface TimelineHead {
  /** One line for each of the two lists, as the tree says it. */
  readonly lines: readonly string[];
  readonly notices: readonly Notice[];
  readonly reading: boolean;
}

/** Says what is known of both lists, in the tree's words. */
export function timelineHead(
  listing: Listing,
  asked: Asked,
  accountOf: AccountOf,
  display: DisplayContext,
): TimelineHead {
  const { l10n } = display;
  const states = (
    [
      { state: 'Active', name: l10n.t('Active') },
      { state: 'History', name: l10n.t('History') },
    ] as const
  ).map((one) => ({ ...one, places: sessionsByScope(listing, one.state, accountOf) }));
  const summaries = states.map(({ name, places }) => ({ name, summary: summaryOf(listing, places, asked, display) }));
  const empties = summaries.flatMap(({ summary }) => (summary.empty === undefined ? [] : [summary.empty]));
  const allEmpty = empties.length === summaries.length;
  // What failed is more than that the other list has nothing.
  const empty =
    empties.find((one) => one !== 'nothing' && one !== 'nothingMatched' && one !== 'nothingKept') ??
    empties.find((one) => one === 'nothingKept') ??
    empties[0];
  const failures = states
    .flatMap(({ state, places }) => {
      const rows = rowsOf(listing, state, places, { grouping: [], zone: display.zone, pageSize: 1, more: new Map() });
      return rows.roots.flatMap((id) => {
        const row = rows.byId.get(id);
        return row?.kind === 'failure' || (row?.kind === 'scope' && row.knowledge.failure) ? [row] : [];
      });
    })
    .map((row) => {
      const { label, description, tags } = rowItemOf(row, display);
      return warning(
        row.kind === 'scope' ? l10n.t('{0}: {1}', label, description) : `${label}. ${description}`,
        [
          ...(tags.includes('signedOut') ? (['signIn'] as const) : []),
          ...(tags.includes('denied') ? (['copyPolicy'] as const) : []),
          'refresh',
          'showLog',
        ],
        l10n,
      );
    });
  return {
    lines: summaries.flatMap(({ name, summary }) =>
      summary.message === undefined ? [] : [l10n.t('{0}: {1}', name, summary.message.replaceAll('\n', ' · '))],
    ),
    notices: [
      // As in the tree, either rows speak or what is said in their place.
      ...(allEmpty && empty !== undefined
        ? [emptyNotice(empty, l10n)]
        : failures.filter((notice, index) => failures.findIndex(({ text }) => text === notice.text) === index)),
    ],
    reading: summaries.some(({ summary }) => summary.reading),
  };
}

function emptyNotice(empty: EmptyState, l10n: DisplayContext['l10n']): Notice {
  switch (empty) {
    case 'restricted':
      return info(l10n.t('In Restricted Mode, sessions are loaded only on request.'), ['refresh'], l10n);
    case 'noCredentials':
      return warning(l10n.t('No AWS credentials were found.'), ['pickScope', 'refresh'], l10n);
    case 'ssoExpired':
      return warning(l10n.t('The AWS sign-in has expired.'), ['signIn', 'refresh'], l10n);
    case 'noRegion':
      return warning(l10n.t('No AWS region is configured.'), ['pickScope'], l10n);
    case 'noProfile':
      return warning(l10n.t('No AWS profile was found, and no region is configured.'), ['pickScope'], l10n);
    case 'accessDenied':
      return warning(
        l10n.t('You don’t have permission to list sessions (ssm:DescribeSessions).'),
        ['copyPolicy', 'pickScope', 'refresh'],
        l10n,
      );
    case 'nothingMatched':
      return info(l10n.t('No session matches the filters.'), ['clearFilters'], l10n);
    case 'nothingKept':
      return info(
        l10n.t(
          'No session that AWS still has matches the filters. AWS keeps sessions for 30 days after they end; earlier sessions are no longer available.',
        ),
        ['clearFilters'],
        l10n,
      );
    case 'nothing':
      return info(
        l10n.t('No sessions: none is active, and none ended in the last 30 days.'),
        ['refresh', 'pickScope'],
        l10n,
      );
  }
}

function info(text: string, actions: readonly PageAction[], l10n: DisplayContext['l10n']): Notice {
  return { kind: 'info', text, actions: actions.map((action) => ({ action, label: actionLabel(action, l10n) })) };
}

function warning(text: string, actions: readonly PageAction[], l10n: DisplayContext['l10n']): Notice {
  return { ...info(text, actions, l10n), kind: 'warning' };
}

/** Labels a button of a page: as its command is called, without the “…”. */
export function actionLabel(action: PageAction, l10n: DisplayContext['l10n']): string {
  switch (action) {
    case 'refresh':
      return l10n.t('Refresh');
    case 'pickScope':
      return l10n.t('Select Profiles and Regions');
    case 'clearFilters':
      return l10n.t('Clear Filters');
    case 'signIn':
      return l10n.t('Sign In with IAM Identity Center (SSO)');
    case 'copyPolicy':
      return l10n.t('Copy IAM Policy');
    case 'showLog':
      return l10n.t('Show Log');
  }
}
