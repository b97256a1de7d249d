import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/ui/**', 'test/host/**'],
    globalSetup: ['test/support/buildCli.ts'],
    testTimeout: 30_000,
  },
});
