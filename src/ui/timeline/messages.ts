import * as v from 'valibot';
import { pageActions } from '../../core/presentation/text/pageActions';
import { type FromTimelinePage, timelineFormats } from '../../core/presentation/timeline/messages';

const session = v.strictObject({
  scope: v.pipe(v.string(), v.maxLength(2000)),
  id: v.pipe(v.string(), v.maxLength(20_000)),
});
/** A moment within what JavaScript can tell as a date. */
const moment = v.pipe(v.number(), v.finite(), v.minValue(-8.64e15), v.maxValue(8.64e15));

/** The most characters (base64 of a PNG, text of the others) that are saved. */
const largest = 100_000_000;

const fromTimelinePage = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('lost') }),
  v.strictObject({ kind: v.literal('open'), session }),
  v.strictObject({ kind: v.literal('select'), session }),
  v.strictObject({ kind: v.literal('filter'), from: moment, to: moment }),
  v.strictObject({ kind: v.literal('act'), action: v.picklist(pageActions) }),
  v.strictObject({
    kind: v.literal('save'),
    format: v.picklist(timelineFormats),
    content: v.pipe(v.string(), v.maxLength(largest)),
  }),
]);

/** Returns a message of the timeline page; undefined for anything else (P6). */
export function readFromTimelinePage(message: unknown): FromTimelinePage | undefined {
  const read = v.safeParse(fromTimelinePage, message);
  return read.success ? read.output : undefined;
}
