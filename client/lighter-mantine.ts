import { type Plugin } from 'vite';

/** What Mantine imports, from where, and what it is given instead; each file says why. */
const swaps = [
  { source: '@floating-ui/react', importer: '/components/ScrollArea/', instead: './src/ui/merge-refs.ts' },
  { source: './use-id/use-id.mjs', importer: '/@mantine/hooks/', instead: './src/ui/use-id.ts' },
];

/** Spares the first pages some of what Mantine brings along, or does twice. */
export function lighterMantine(): Plugin {
  return {
    name: 'lighter-mantine',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const swap = swaps.find((one) => one.source === source && importer?.includes(one.importer));
      return swap ? new URL(swap.instead, import.meta.url).pathname : null;
    },
  };
}
