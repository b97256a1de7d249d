/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; members keep the order in which they came. */
export interface JsonObject {
  readonly [member: string]: JsonValue | undefined;
}
