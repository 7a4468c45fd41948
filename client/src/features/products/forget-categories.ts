import { type ApolloCache } from '@apollo/client';

export function forgetCategories(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'categories' });
}
