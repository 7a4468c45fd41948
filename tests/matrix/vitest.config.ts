import { defineConfig } from 'vitest/config';
import { behaviour } from './files.js';
import { keepInMemory } from './in-memory.js';
import { project } from './project.js';
import { everyRow } from './rows.js';

keepInMemory();

/** The whole matrix: what goes through the API, on every tier, with and without row-level security, on both versions. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: everyRow.map((row) =>
      project(`${row.tier}-rls-${row.rls}-pg${row.postgres}`.toLowerCase(), row, behaviour(row.tier)),
    ),
  },
});
