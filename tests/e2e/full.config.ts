import { defineConfig } from 'vitest/config';

/** The long stories, and every page looked at: minutes, so apart from the quick set. */
export default defineConfig({
  oxc: { decorator: { legacy: true } },
  test: {
    name: 'e2e-full',
    root: import.meta.dirname,
    include: ['full/*.test.ts'],
    globalSetup: ['./running-server.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
