import * as v from 'valibot';
import type { JsonObject } from '../../core/base/json';
import type { SessionMemory, ToSessionPage } from '../../core/presentation/sessionPage/messages';
import { colourRoles } from '../../core/presentation/text/colourRole';
import { isObject, display } from '../shared/messageParts';

const scope = v.object({ profile: v.optional(v.string()), region: v.string() });
const reference = { state: v.picklist(['Active', 'History']), sessionId: v.string() };
const text = v.optional(v.string());
const json = v.custom<JsonObject>(isObject);

const found = v.object({
  status: v.picklist(['connected', 'connecting', 'disconnected', 'terminating', 'terminated', 'failed', 'unknown']),
  statusLabel: v.string(),
  statusChanged: text,
  facts: v.array(v.object({ name: v.string(), value: v.string(), more: text, hover: text, changed: text })),
  json,
  yaml: v.string(),
  output: v.object({
    links: v.array(v.object({ name: v.string(), url: v.string(), opens: v.boolean() })),
    none: text,
  }),
  overlaps: v.optional(
    v.object({
      neighbours: v.array(
        v.object({
          session: v.object({ scope: v.string(), id: v.string() }),
          title: v.string(),
          about: v.string(),
          from: v.number(),
          to: v.number(),
          row: v.number(),
          colour: v.picklist(colourRoles),
        }),
      ),
      rows: v.number(),
      from: v.string(),
      to: v.string(),
      more: v.number(),
    }),
  ),
});

const toSessionPage = v.object({
  kind: v.literal('session'),
  display,
  detail: v.object({
    reference: v.object({ scope, ...reference }),
    title: v.string(),
    pinned: v.boolean(),
    found: v.optional(found),
    note: text,
  }),
});

const memory = v.object({
  format: v.fallback(v.picklist(['json', 'yaml']), 'json'),
  scroll: v.fallback(v.number(), 0),
});

/** Returns a message of the extension; undefined for anything else. */
export function readToSessionPage(message: unknown): ToSessionPage | undefined {
  const read = v.safeParse(toSessionPage, message);
  // Optional members that were left out are the same as undefined ones.
  return read.success ? (read.output as ToSessionPage) : undefined;
}

/** Returns the format that the page showed before it was loaded anew, and where it stood. */
export function rememberedPlace(remembered: unknown): Pick<SessionMemory, 'format' | 'scroll'> {
  const read = v.safeParse(memory, remembered);
  return read.success ? read.output : { format: 'json', scroll: 0 };
}
