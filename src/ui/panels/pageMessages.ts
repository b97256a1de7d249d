import * as v from 'valibot';
import { copyable } from '../../core/presentation/copyable';
import type { SessionReference } from '../../core/presentation/detail';
import type { FromSessionPage } from '../../core/presentation/messages';

const fromSessionPage = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('copy'), what: v.picklist(copyable) }),
]);

const reference = v.strictObject({
  scope: v.strictObject({ profile: v.optional(v.string()), region: v.string() }),
  state: v.picklist(['Active', 'History']),
  sessionId: v.string(),
});

/** A message of the session page; undefined for anything else (S14). */
export function readFromSessionPage(message: unknown): FromSessionPage | undefined {
  const read = v.safeParse(fromSessionPage, message);
  return read.success ? read.output : undefined;
}

/** What a session page remembered of itself over a reload; undefined where it is nothing of ours. */
export function readReference(remembered: unknown): SessionReference | undefined {
  const read = v.safeParse(reference, remembered);
  return read.success
    ? { ...read.output, scope: { profile: read.output.scope.profile, region: read.output.scope.region } }
    : undefined;
}
