import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions } from './exceptions';

const parity = readFileSync(join(import.meta.dirname, '../../../docs/cli-parity.md'), 'utf8');

describe('the differences on purpose', () => {
  it.each(exceptions.map(({ row }) => row))('are rows of docs/cli-parity.md: %s', (row) => {
    expect(parity).toContain(`\n| ${row}`);
  });
});
