import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './client/compress-assets.js';
import { inlineDocuments } from './client/inline-documents.js';
import { lightScrollArea } from './client/light-scroll-area.js';

const mantine = (components: string) =>
  new RegExp(`node_modules/@mantine/core/esm/components/(${components})/`);
/** What the sign-in is made of, and every page after it. */
const FIRST =
  'ActionIcon|Alert|Anchor|Button|Center|CloseButton|Group|Input|InputBase|Loader|NativeSelect|Paper|SegmentedControl|Stack|Text|TextInput|Title|UnstyledButton|VisuallyHidden';

const FIRST_PAGES = /(index|Login|SignedIn|AppLayout|Dashboard|HomePage)[-.]/;

/** The dashboard. The server serves what this builds; in development Vite serves it and passes the API on. */
export default defineConfig({
  root: 'client',
  plugins: [inlineDocuments(), lightScrollArea(), react(), compressAssets()],
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
        codeSplitting: {
          // What changes rarely keeps its name in the browser's cache when the pages change, and compresses better in one
          // piece. `npm run check:bundle` tells what the first pages cost.
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|react-router|scheduler|i18next|react-i18next)\//,
              tags: ['$initial'],
            },
            { name: 'mantine', test: mantine(FIRST) },
          ],
        },
      },
    },
  },
});
