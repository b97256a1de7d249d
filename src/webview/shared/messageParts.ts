import * as v from 'valibot';
import type { PageLook } from '../../core/presentation/timeline/messages';

/** Tells whether a value is a list of finite numbers. Columns are long: a plain loop checks them. */
export function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));
}

/** Tells whether a value is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Tells whether a value is an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The look that every message brings to speak with. */
export const display = v.object({
  now: v.number(),
  zone: v.custom<PageLook['zone']>(
    (value) => Array.isArray(value) && value.every((entry) => isNumbers(entry) && entry.length === 2),
  ),
  strings: v.optional(
    v.custom<Readonly<Record<string, string>>>((value) => isObject(value) && isTexts(Object.values(value))),
  ),
  language: v.string(),
});
