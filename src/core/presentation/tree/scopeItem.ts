import type { Failure } from '../../base/failure';
import { localTime } from '../../base/time';
import { clockText } from '../text/clockText';
import { feedLabel } from '../text/feedLabel';
import type { Icon, DisplayContext } from '../text/displayContext';
import type { RowItem } from './rowItem';
import { policyHelps } from '../text/policy';
import type { FeedKnowledge, FeedPhase } from '../../listing/listing';
import type { ScopeRow } from './row';
import type { RowTag } from './rowTags';
import { scopeLabel } from '../text/scopeLabel';
import { failureParts } from '../text/failureText';
import { statusCounts, withEnded } from '../text/statusLabel';

/** Returns a scope's row: how many sessions, how its reading stands, what failed and what to do about it. */
export function scopeItem(row: ScopeRow, display: DisplayContext): RowItem {
  const { scope, knowledge } = row;
  const { l10n } = display;
  const failure = failureToTell(knowledge);
  const label = scopeLabel(scope, l10n);
  const clock = knowledge.ahead === undefined ? undefined : clockText(display);
  const parts = [
    ...(failure ? failed(row, failure, display) : []),
    ...counts(row, display),
    ...told(row, display),
    ...(clock === undefined ? [] : [clock]),
  ];
  return {
    label,
    description: parts.join(' · '),
    icon: failure ? failureIcon(failure) : { id: shownPhase(knowledge) === 'reading' ? 'loading~spin' : 'cloud' },
    spoken: [label, ...parts].join(', '),
    tags: ['scope', 'readable', ...(failure ? (['failure', ...failureTags(failure)] as const) : [])],
  };
}

/**
 * Returns the phase of a reading as far as its row tells it. While all is read again the row stays as it was, and as of
 * when it is stands above the view and in the tooltip: VS Code draws whatever is beneath a row anew along with it.
 */
export function shownPhase(knowledge: FeedKnowledge): FeedPhase {
  const { phase, failure, asOf, throttledUntil } = knowledge;
  if (phase !== 'reading' || throttledUntil !== undefined) {
    return phase;
  }
  if (failure !== undefined) {
    return failureToTell(knowledge) ? 'failed' : 'reading';
  }
  return asOf === undefined ? 'reading' : 'complete';
}

/** Returns the icon of a failure; what the user stopped is none. */
export function failureIcon({ code }: Failure): Icon {
  return code === 'mfaCancelled' || code === 'cancelled'
    ? { id: 'circle-slash' }
    : { id: 'warning', color: 'list.warningForeground' };
}

/** Returns the actions that help against a failure from its row. */
export function failureTags({ code, name, message }: Failure): readonly RowTag[] {
  switch (code) {
    case 'ssoExpired':
      return ['signedOut'];
    case 'accessDenied':
      return policyHelps(message) && name !== 'ForbiddenException' ? ['denied'] : [];
    default:
      return [];
  }
}

/** Returns the failure to tell: the last reading's until the next one is through. */
function failureToTell({ failure }: FeedKnowledge): Failure | undefined {
  return failure?.code === 'cancelled' ? undefined : failure;
}

function failed({ scope }: ScopeRow, failure: Failure, { l10n }: DisplayContext): readonly string[] {
  const { title, next } = failureParts(failure, scope, l10n);
  return [title, next];
}

/** Counts sessions: never a total while more may come, and none only if that is known. */
function counts({ knowledge, sessions, elsewhere }: ScopeRow, { l10n }: DisplayContext): readonly string[] {
  const phase = shownPhase(knowledge);
  const shared = elsewhere === 0 ? [] : [l10n.t('{0} listed under another profile of this account', elsewhere)];
  if (sessions.length === 0) {
    return phase === 'complete' && elsewhere === 0 ? [l10n.t('no sessions')] : shared;
  }
  const counted =
    phase === 'reading'
      ? withEnded(sessions, ({ length }) => l10n.t('{0} so far', length), l10n)
      : statusCounts(sessions, l10n);
  return [counted, ...shared];
}

function told({ knowledge, sessions }: ScopeRow, display: DisplayContext): readonly string[] {
  const phase = shownPhase(knowledge);
  if (phase === 'complete') {
    return [];
  }
  const words = feedLabel({ ...knowledge, phase }, display);
  if (words !== undefined) {
    return [words];
  }
  const { asOf } = knowledge;
  return sessions.length === 0 || asOf === undefined
    ? []
    : [display.l10n.t('showing data from {0}', localTime(asOf, display.zone))];
}
