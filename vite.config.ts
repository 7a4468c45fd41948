import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The dashboard. The server serves what this builds; in development Vite serves it and passes the API on. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
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
    rolldownOptions: {
      // GraphiQL's notes to the React compiler, fifty of them: nothing to do with us.
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
      output: {
        codeSplitting: {
          // What changes rarely keeps its name in the browser's cache when the pages change. Only what the first page
          // needs: what a lazy page alone uses comes with that page.
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|react-router|scheduler)\//,
              tags: ['$initial'],
            },
            // Without the charts, which come with what they draw with when there is something to draw.
            {
              name: 'mantine',
              test: /node_modules\/(@mantine\/(?!charts\/)|@floating-ui\/)/,
              tags: ['$initial'],
            },
          ],
        },
      },
    },
  },
});
