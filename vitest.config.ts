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

/**
 * Root measures all of server/. Anybody else never enters the files by which the embedded PostgreSQL leaves root behind, so
 * their share falls below the floor through nothing that they could test; entry scripts, which tests run as processes of
 * their own and which count as not run, then stay out as well.
 */
const onlyForRoot = [
  'server/database/embedded/{os-user,shared-folder,copy-readable,ownership}.ts',
  'server/main.ts',
  'server/commands/**',
];
const notMeasured = process.getuid?.() === 0 ? [] : onlyForRoot;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      server('server', 'off', []),
      // What starts PostgreSQL itself, what asks no database, and what has one role only or looks at all, is the same under both.
      server('server-rls', 'on', [
        'server/database/embedded/**',
        'seeds/**',
        'server/config/**',
        'server/errors/**',
        'server/tenancy/verify/**',
        'server/{single-client,start-alone}.test.ts',
      ]),
      'client/vitest.config.ts',
    ],
    coverage: {
      provider: 'v8',
      include: ['server/**/*.ts'],
      exclude: ['**/*.test.ts', 'server/database/embedded/testing/**', ...notMeasured],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});
