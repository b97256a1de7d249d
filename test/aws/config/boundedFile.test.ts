import { execFileSync, spawn } from 'node:child_process';
import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBounded, readBoundedText } from '../../../src/aws/config/boundedFile';
import { temporaryFolder } from '../../support/temporary';

const hasPipes = process.platform !== 'win32';

function pipe(): string {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
  return path;
}

async function problem(path: string): Promise<unknown> {
  return readBounded(path).then(
    (bytes) => `${bytes.length} bytes`,
    (thrown: unknown) => (thrown as NodeJS.ErrnoException).code,
  );
}

describe('a file', () => {
  it('is read whole, an empty one too', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await readBoundedText(file)).toBe('');
    const text = 'äöü\n'.repeat(50_000);
    writeFileSync(file, text);
    expect(await readBoundedText(file)).toBe(text);
  });

  it('may have 10 MB, and not a byte more', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    truncateSync(file, 10 * 1024 * 1024);
    expect(await problem(file)).toBe('10485760 bytes');
    truncateSync(file, 10 * 1024 * 1024 + 1);
    expect(await problem(file)).toBe('EFBIG');
  });

  it('that is not there or is a folder is told as Node does', async () => {
    const folder = temporaryFolder();
    expect(await problem(join(folder, 'nothing'))).toBe('ENOENT');
    expect(await problem(folder)).toBe('EISDIR');
  });
});

describe.runIf(hasPipes)('what is no file', () => {
  it.runIf(existsSync('/dev/zero'))('has its end, or is told to have none', async () => {
    expect(await problem('/dev/null')).toBe('0 bytes');
    expect(await problem('/dev/zero')).toBe('EFBIG');
  });

  it('and that nobody writes to is given up', { timeout: 20_000 }, async () => {
    const path = pipe();
    expect(await problem(path)).toBe('ETIMEDOUT');
  });

  it('is waited for while somebody writes, and known when it is asked for again', async () => {
    const path = pipe();
    const writer = spawn('sh', ['-c', `sleep 0.2; (printf 'a'; sleep 0.2; printf 'b') > '${path}'`]);
    onTestFinished(() => void writer.kill());
    expect(await Promise.all([readBoundedText(path), readBoundedText(path)])).toEqual(['ab', 'ab']);
    expect(await readBoundedText(path)).toBe('ab');
  });
});
