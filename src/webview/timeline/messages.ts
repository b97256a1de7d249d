import * as v from 'valibot';
import type { TimelineData } from '../../core/presentation/timeline/data';
import { pageActions } from '../../core/presentation/text/pageActions';
import { laneKinds } from '../../core/presentation/timeline/lanes';
import { timelineFormats, type TimelineMemory, type ToTimelinePage } from '../../core/presentation/timeline/messages';
import { isNumbers, isObject, isTexts, display } from '../shared/messageParts';

const head = v.object({
  lines: v.array(v.string()),
  notices: v.array(
    v.object({
      kind: v.picklist(['info', 'warning']),
      text: v.string(),
      actions: v.array(v.object({ action: v.picklist(pageActions), label: v.string() })),
    }),
  ),
  reading: v.boolean(),
});

const names = ['targets', 'owners', 'people', 'statuses', 'documents', 'accessTypes', 'id'] as const;
const columns = ['scope', 'target', 'owner', 'person', 'status', 'document', 'accessType', 'start', 'end'] as const;

/** Names are texts, columns numbers and as long as one another. */
const data = v.custom<TimelineData>(
  (value) =>
    isObject(value) &&
    names.every((name) => isTexts(value[name])) &&
    columns.every((name) => {
      const column = value[name];
      return isNumbers(column) && column.length === (value['id'] as readonly string[]).length;
    }) &&
    isNumbers([value['undated']]) &&
    Array.isArray(value['scopes']) &&
    value['scopes'].every((scope) => isObject(scope) && isTexts([scope['key'], scope['label']])),
);

const session = v.object({ scope: v.string(), id: v.string() });

/** The messages by their kind: valibot's own choice between them is larger than all the rest of it. */
const messages = {
  sessions: v.object({ kind: v.literal('sessions'), display, data, head, lanes: v.picklist(laneKinds) }),
  head: v.object({ kind: v.literal('head'), display, head }),
  select: v.object({ kind: v.literal('select'), session }),
  export: v.object({ kind: v.literal('export'), format: v.picklist(timelineFormats) }),
  toggleTable: v.object({ kind: v.literal('toggleTable') }),
};

const memory = v.object({
  range: v.picklist(['24h', '7d', '30d', 'free']),
  from: v.number(),
  to: v.number(),
  lanes: v.optional(v.picklist(laneKinds)),
  table: v.boolean(),
  scroll: v.number(),
  selected: v.optional(session),
});

/** Returns a message of the extension; undefined for anything else. */
export function readToTimelinePage(message: unknown): ToTimelinePage | undefined {
  const kind = isObject(message) ? message['kind'] : undefined;
  if (!isKind(kind)) {
    return undefined;
  }
  const read = v.safeParse(messages[kind], message);
  return read.success ? read.output : undefined;
}

function isKind(kind: unknown): kind is keyof typeof messages {
  return typeof kind === 'string' && Object.hasOwn(messages, kind);
}

/** Reads what a timeline remembered; undefined if it is nothing of ours. */
export function readTimelineMemory(remembered: unknown): TimelineMemory | undefined {
  const read = v.safeParse(memory, remembered);
  return read.success && read.output.to > read.output.from ? read.output : undefined;
}
