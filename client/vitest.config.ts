import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Vite takes graphql's .mjs and Node its .js: two copies, and each calls the other's types foreign.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'client',
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:4000/' } },
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    // Two shared cores: a page that renders slowly is not a broken page.
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/gql/**', 'src/test/**', '**/*.test.*'],
      reportsDirectory: '../coverage/client',
      reporter: ['text-summary'],
      thresholds: { lines: 80 },
    },
  },
});
