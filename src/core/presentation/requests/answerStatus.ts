import type { Failure } from '../../base/failure';
import { localTime } from '../../base/time';
import type { ConfiguredEndpoint } from '../../ports';
import type { Scope } from '../../sessions/scope';
import { endpointLabel } from '../text/endpointLabel';
import type { DisplayContext } from '../text/displayContext';
import { scopeLabel } from '../text/scopeLabel';
import { failureText } from '../text/failureText';
import { type LensText, lensText } from '../text/sinkText';

/** The facts known of an answer beside its text. */
export interface AnswerFacts {
  readonly pages: number;
  readonly sessions: number;
  /** The value that `--starting-token` takes to go on; undefined if there is no more. */
  readonly next: string | undefined;
  /** The reason why the pages after these could not be read. */
  readonly failure: Failure | undefined;
  /** The reason why the answer could not be read again since. */
  readonly stale?: Failure;
  /** The time when it came, in epoch milliseconds. */
  readonly at: number;
  /** The endpoints that are not AWS's own. */
  readonly endpoints: readonly ConfiguredEndpoint[];
}

/**
 * Returns the line above an answer: from where, over which endpoint if it is not AWS's own, how much, as of when, and
 * what is missing.
 */
export function answerStatus(
  facts: AnswerFacts,
  scope: Scope,
  { zone, l10n }: Pick<DisplayContext, 'zone' | 'l10n'>,
): LensText {
  const { pages, sessions, next, failure, stale, at, endpoints } = facts;
  const much = l10n.t(
    '{0} read on {1}',
    sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions),
    pages === 1 ? l10n.t('1 page') : l10n.t('{0} pages', pages),
  );
  const where = scopeLabel(scope, l10n);
  const words =
    pages === 0
      ? [where, l10n.t('no AWS call was made')]
      : [
          where,
          ...endpoints.map((endpoint) => l10n.t('over {0}', endpointLabel(endpoint, l10n))),
          much,
          l10n.t('as of {0}', localTime(at, zone)),
          ...(next === undefined ? [] : [l10n.t('more to come')]),
        ];
  const warnings = [
    ...(failure ? [l10n.t('incomplete: {0}', failureWords(failure, l10n))] : []),
    ...(stale ? [l10n.t('not refreshed: {0}', failureWords(stale, l10n))] : []),
  ];
  const line = [...warnings, ...words].join(' · ');
  return warnings.length > 0 ? lensText(line, 'warning') : lensText(line);
}

function failureWords(failure: Failure, l10n: DisplayContext['l10n']): string {
  const { title, next } = failureText(failure, undefined, l10n);
  return l10n.t('{0}. {1}.', title, next);
}
