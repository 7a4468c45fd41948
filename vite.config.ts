import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './client/compress-assets.js';
import { chunkOfStage } from './client/first-pages.js';
import { inlineDocuments } from './client/inline-documents.js';
import { lighterMantine } from './client/lighter-mantine.js';
import { preloadFirst } from './client/preload-first.js';

/** The first page itself, and what is fetched for the next ones in one go. */
const FIRST_PAGES = /\/(index|frame|lists|HomePage)[-.]/;

/** The dashboard. The server serves what this builds; in development Vite serves it and passes the API on. */
export default defineConfig(({ command }) => {
  // For people, whatever builds it: under a test's NODE_ENV React's development build, three times as slow, would be in it.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: 'client',
    plugins: [
      inlineDocuments(),
      lighterMantine(),
      react(),
      preloadFirst(['rolldown-runtime', 'react', 'first']),
      compressAssets(),
    ],
    // GraphiQL's editor runs in module workers.
    worker: { format: 'es' },
    server: {
      host: '127.0.0.1',
      port: 5173,
      proxy: { '/graphql': { target: 'http://localhost:4000', ws: true }, '/files': 'http://localhost:4000' },
    },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // Monaco, in the playground's own chunk, is what it is.
      chunkSizeWarningLimit: 4_000,
      modulePreload: {
        // The table of what to fetch together lies in the first chunk: only the first pages are in it; what a later page lacks
        // it asks for itself. Styles are waited for by this table alone.
        resolveDependencies: (file, needed) =>
          FIRST_PAGES.test(file) ? needed : needed.filter((name) => name.endsWith('.css')),
      },
      rolldownOptions: {
        // GraphiQL's notes to the React compiler, fifty of them: nothing to do with us.
        onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
        output: {
          // Each group holds all that it needs: what the walk did not name belongs to later pages.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: chunkOfStage(), debugName: 'first pages' }],
          },
        },
      },
    },
  };
});
