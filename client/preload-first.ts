import { type Plugin } from 'vite';

/** Has the page fetch what main.tsx stands on before open.ts asks for it. @param chunks their names. */
export function preloadFirst(chunks: readonly string[]): Plugin {
  return {
    name: 'preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && chunks.includes(file.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
