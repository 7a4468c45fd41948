import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * How much text of documents is kept parsed and validated, in characters. What a document becomes is up to 240 times as
 * large as its text, and its plan as much again; what a client sends over and over is a few hundred characters.
 */
const mostText = 250_000;
const longest = 20_000;

/** Documents that were found valid, several hundred of the usual kind, by whatever names them. */
export function validDocuments(): LRUCache<string, DocumentNode> {
  return new LRUCache({
    maxSize: mostText,
    maxEntrySize: longest,
    sizeCalculation: ({ loc }) => loc?.end ?? longest,
  });
}

/** The same as Apollo keeps them: by a hash of their text. */
export function documentStore(): NonNullable<ApolloServerOptions<BaseContext>['documentStore']> {
  const documents = validDocuments();
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}
