import { defineConfig } from 'vitest/config';

/** Two copies of graphql otherwise: Vite picks .mjs and Node .js, and each calls the other's types foreign (stack.md 3). */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** The server's tests, once served by the application's own role and once under row-level security. */
function server(name: string, rls: 'on' | 'off', exclude: string[]) {
  return {
    resolve: { alias },
    oxc: { decorator: { legacy: true } },
    test: {
      name,
      include: ['{server,seeds,migrations,tests}/**/*.test.ts'],
      exclude: ['tests/e2e/**', ...exclude],
      globalSetup: ['tests/world/database-cluster.ts'],
      setupFiles: ['tests/world/setup.ts'],
      provide: { rls },
      // Every file makes its own world; loading the house anew for each would cost more than its tests.
      isolate: false,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

/** Tests run these as processes of their own, as npm does; what another process runs is not measured here. */
const processes = ['server/main.ts', 'server/commands/**'];

/** How the embedded PostgreSQL leaves root behind: measured where root runs the tests, never entered by anybody else. */
const asRoot = 'server/database/embedded/{os-user,shared-folder,copy-readable,ownership}.ts';
const onlyForRoot = process.getuid?.() === 0 ? [] : [asRoot];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      server('server', 'off', []),
      // What starts PostgreSQL itself, and what asks no database, is the same under both.
      server('server-rls', 'on', [
        'server/database/embedded/**',
        'seeds/**',
        'server/config/**',
        'server/errors/**',
      ]),
      'client/vitest.config.ts',
    ],
    coverage: {
      provider: 'v8',
      include: ['server/**/*.ts'],
      exclude: ['**/*.test.ts', 'server/database/embedded/testing/**', ...processes, ...onlyForRoot],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});
