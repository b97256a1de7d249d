import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readParamFile } from '../../src/cli/paramFiles';

describe('a file of a parameter', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ssm-param-'));
    writeFileSync(join(folder, 'a.txt'), '\uFEFFa\r\nb\rc\né');
    writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0xe9]));
    vi.stubEnv('HOME', folder);
    vi.stubEnv('PARAM_FOLDER', folder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it.each(['~/a.txt', '$PARAM_FOLDER/a.txt', '${PARAM_FOLDER}/a.txt'])('is found as the CLI finds it: %s', (path) => {
    expect(readParamFile(path)).toEqual({ text: '\uFEFFa\nb\nc\né' });
  });

  it.runIf(existsSync('/dev/zero'))('has an end', () => {
    expect(readParamFile('/dev/zero')).toEqual({ reason: 'larger than 10485760 bytes' });
  });

  it('that is not there, or is no text, is told with a reason', () => {
    expect(readParamFile('~/nope')).toEqual({ reason: expect.stringContaining('no such file') as string });
    expect(readParamFile('~/latin1.txt')).toEqual({ reason: expect.stringMatching(/encoded|valid/) as string });
  });
});
