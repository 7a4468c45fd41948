import { print, type DocumentNode } from 'graphql';
import { type Plugin } from 'vite';
import * as generated from './src/gql/graphql.js';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const opening = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/;

function key(document: DocumentNode): string {
  const [first] = document.definitions;
  return first && 'name' in first && first.name ? first.name.value : '';
}
const documents = new Map(
  (Object.values(generated) as DocumentNode[]).map((document) => [key(document), document]),
);

/** What is sent past Apollo (api/post.ts) is only ever sent: its text will do. */
const sentAsText = (code: string) => /from '[./]+(api)?\/post'/.test(code);
const textOf = (document: DocumentNode) => ({
  kind: document.kind,
  definitions: [],
  loc: { source: { body: print(document) } },
});

/**
 * Puts each document where it is asked for. Without this the generated table of all the documents of all the pages, each twice
 * (as text and parsed), comes with the first page.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/src/gql/') || !code.includes('graphql(`'))
        return null;
      const inlined = code.replaceAll(call, (_whole, text: string) => {
        const document = documents.get(opening.exec(text)?.[2] ?? '');
        if (!document) throw new Error(`${id}: run codegen, this document is not in client/src/gql: ${text}`);
        return `(${JSON.stringify(sentAsText(code) ? textOf(document) : document)})`;
      });
      return { code: inlined, map: null };
    },
  };
}
