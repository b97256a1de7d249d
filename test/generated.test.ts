import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../manifest/generatedFiles';

const root = join(import.meta.dirname, '..');

describe('What `npm run generate` writes', () => {
  // The formatter has its own check: what counts here are the values and their order.
  it.each(generatedFiles(root))('is up to date: $path', ({ path, value }) => {
    const written: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
    expect(JSON.stringify(written, null, 2), 'run `npm run generate`').toBe(JSON.stringify(value, null, 2));
  });
});
