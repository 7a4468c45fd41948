import { type Plugin } from 'vite';

/** See client/src/ui/merge-refs.ts. */
export function lightScrollArea(): Plugin {
  return {
    name: 'light-scroll-area',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = source === '@floating-ui/react' && importer?.includes('/components/ScrollArea/');
      return asked ? new URL('./src/ui/merge-refs.ts', import.meta.url).pathname : null;
    },
  };
}
