import { defineConfig } from 'vitest/config';

/** Stories in a real browser against the real server, as `npm start` runs it. */
export default defineConfig({
  oxc: { decorator: { legacy: true } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./running-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
