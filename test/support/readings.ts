import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceValue } from '../../src/core/documents/source';

/** What the CLI's own reader made of a text (test/golden/request/record.py). */
export interface Reading {
  readonly text: string;
  readonly value?: unknown;
  /** Offset of the mistake. */
  readonly at?: number;
  readonly expected?: string;
  readonly received?: string;
  readonly twice?: string;
  readonly error?: 'syntax' | 'value';
}

/** The recorded readings of one kind of text. */
export function readings(name: 'shorthand' | 'json' | 'yaml'): readonly Reading[] {
  const file = join(import.meta.dirname, '..', 'golden', 'request', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Reading[];
}

/** A value in the form of the recordings. */
export function recordable(value: SourceValue): unknown {
  switch (value.kind) {
    case 'map':
      return { map: value.entries.map((entry) => [entry.odd === true ? null : entry.name, recordable(entry.value)]) };
    case 'list':
      return { list: value.items.map(recordable) };
    case 'integer':
      return { integer: String(value.value) };
    case 'float':
      return { float: Number.isFinite(value.value) ? value.value : pythonFloat(value.value) };
    case 'date':
      return { date: value.time };
    case 'null':
      return null;
    case 'bytes':
      return { other: 'bytes' };
    case 'string':
    case 'boolean':
      return value.value;
  }
}

function pythonFloat(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}
