import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/ui/**', 'test/host/**'],
    globalSetup: ['test/support/buildCli.ts'],
    testTimeout: 30_000,
    // One more than there are cores: some tests wait for other programs most of the time.
    maxWorkers: availableParallelism() + 1,
  },
});
