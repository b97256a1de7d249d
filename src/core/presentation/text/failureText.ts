import type { Failure } from '../../base/failure';
import type { L10n } from '../../base/l10n';
import { clean } from '../../base/text';
import type { Scope } from '../../sessions/scope';
import { wordsOf } from './failureWords';
import { scopeLabel } from './scopeLabel';

/** A failure in words. */
export interface FailureText {
  /** The sentence that says what is wrong, and where. */
  readonly title: string;
  /** The sentence that says what to do about it. */
  readonly next: string;
}

/** Puts a failure in words. `scope` if one scope's reading failed. */
export function failureText(failure: Failure, scope: Scope | undefined, l10n: L10n): FailureText {
  const { title, next } = failureParts(failure, scope, l10n);
  return { title: scope === undefined ? title : l10n.t('{0}: {1}', scopeLabel(scope, l10n), title), next };
}

/** Puts a failure in the same words if the scope is named beside it already. */
export function failureParts(failure: Failure, scope: Scope | undefined, l10n: L10n): FailureText {
  const { title, next } = wordsOf(failure);
  const said = clean(reasonOf(failure), 500);
  const told = { ...failure, said, scope };
  return { title: title(l10n, told), next: next(l10n, told) };
}

/** Quotes what AWS, the SDK or the connection said, with what support asks for. Plain text. */
export function failureDetail(failure: Failure, l10n: L10n): string {
  const { name = '', message, status, requestId } = failure;
  return [
    (wordsOf(failure).told ? [] : [name, message])
      .filter((part) => part !== '')
      .map((part) => clean(part, 1000))
      .join(': '),
    ...(status === undefined ? [] : [l10n.t('HTTP status {0}', status)]),
    ...(requestId === undefined ? [] : [l10n.t('Request ID {0}', clean(requestId))]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Returns the best there is of a reason: the words, the name of the error, or the status. */
function reasonOf({ message, name = '', status, code }: Failure): string {
  return [message, name, status === undefined ? '' : `HTTP ${status}`].find((text) => text !== '') ?? code;
}
