import type { Row } from './rows.js';

/** Two copies of graphql otherwise: Vite picks .mjs and Node .js, and each calls the other's types foreign (stack.md 3). */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export interface Files {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The server's tests of some files, in one row of the matrix. */
export function project(name: string, row: Row, { include, exclude }: Files) {
  return {
    resolve: { alias },
    oxc: { decorator: { legacy: true } },
    test: {
      name,
      include: [...include],
      exclude: [...exclude],
      globalSetup: ['tests/world/database-cluster.ts'],
      setupFiles: ['tests/world/setup.ts'],
      provide: { ...row },
      // Every file makes its own world; loading the house anew for each would cost more than its tests.
      isolate: false,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}
