import { states } from '../../core/request/request';
import * as v from 'valibot';
import { copyable } from '../../core/presentation/sessionPage/copyable';
import { type FromSessionPage, type SessionMemory, sessionActions } from '../../core/presentation/sessionPage/messages';
import { sessionFormats } from '../../core/presentation/sessionPage/sessionText';

const format = v.picklist(sessionFormats);
const text = v.pipe(v.string(), v.maxLength(20_000));

const fromSessionPage = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('lost') }),
  v.strictObject({ kind: v.literal('copy'), what: v.picklist(copyable) }),
  v.strictObject({ kind: v.literal('copyText'), format }),
  v.strictObject({
    kind: v.literal('copyPart'),
    path: v.pipe(v.array(v.union([text, v.number()])), v.maxLength(100)),
    what: v.picklist(['value', 'path']),
  }),
  v.strictObject({ kind: v.literal('act'), action: v.picklist(sessionActions), format }),
  v.strictObject({ kind: v.literal('open'), session: v.strictObject({ scope: text, id: text }) }),
  v.strictObject({ kind: v.literal('output'), at: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

const memory = v.object({
  scope: v.strictObject({ profile: v.optional(v.string()), region: v.string() }),
  state: v.picklist(states),
  sessionId: v.string(),
  pinned: v.optional(v.boolean(), false),
  format: v.optional(format, 'json'),
  scroll: v.optional(v.number(), 0),
});

/** Returns a message of the session page; undefined for anything else (P6). */
export function readFromSessionPage(message: unknown): FromSessionPage | undefined {
  const read = v.safeParse(fromSessionPage, message);
  return read.success ? read.output : undefined;
}

/** Reads what a session page remembered of itself over a reload; undefined if it is nothing of ours. */
export function readSessionMemory(remembered: unknown): SessionMemory | undefined {
  const read = v.safeParse(memory, remembered);
  return read.success
    ? { ...read.output, scope: { profile: read.output.scope.profile, region: read.output.scope.region } }
    : undefined;
}
