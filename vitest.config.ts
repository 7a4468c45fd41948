import { defineConfig } from 'vitest/config';
import { everything, ownTier, underRls } from './tests/matrix/files.js';
import { keepInMemory } from './tests/matrix/in-memory.js';
import { project } from './tests/matrix/project.js';
import { first, fourth, second, third } from './tests/matrix/rows.js';

keepInMemory();

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
      project('server', first, everything),
      project(`server-rls-pg${second.postgres}`, second, underRls),
      project('schema-rls', third, ownTier),
      project(`database-pg${fourth.postgres}`, fourth, ownTier),
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
