import { readJson } from '../documents/jsonText';
import type { SourceValue } from '../documents/source';
import { whole } from '../values/number';
import { Float, type Value } from '../values/value';

/** Returns the value that JSON text stands for, as Python's `json.loads` reads it; undefined if it is no JSON. */
export function readLiteral(json: string): Value | undefined {
  const read = readJson(json);
  return read.ok ? valueOf(read.value) : undefined;
}

function valueOf(source: SourceValue): Value {
  switch (source.kind) {
    case 'integer':
      return whole(source.value);
    case 'float':
      return new Float(source.value);
    case 'string':
    case 'boolean':
      return source.value;
    case 'list':
      return source.items.map(valueOf);
    case 'map':
      return new Map(source.entries.map(({ name, value }) => [name, valueOf(value)]));
    case 'null':
    case 'date':
    case 'bytes':
      return null;
  }
}
