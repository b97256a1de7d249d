import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const lines = (path: string): readonly string[] => readFileSync(join(root, path), 'utf8').trim().split(/\r?\n/);

const packed = lines('scripts/package/vsixFiles.txt');
const kept = lines('.vscodeignore').flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);

/** Whether a pattern is for a file: `*` stands for anything within a name. */
function matches(pattern: string, file: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(file);
}

describe('What .vscodeignore keeps in the package', () => {
  it('is there: every pattern is for a file that is packed', () => {
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((pattern) => !packed.some((file) => matches(pattern, file)))).toEqual([]);
  });

  it('is all that is packed', () => {
    expect(packed.filter((file) => !kept.some((pattern) => matches(pattern, file)))).toEqual([]);
  });
});
