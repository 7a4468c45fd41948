import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';

const Categories = graphql(`
  query Categories {
    categories {
      id
      name
    }
  }
`);

/** The client's categories by name; undefined while they are on their way. */
export function useCategories() {
  const { data, error, refetch } = useQuery(Categories, { fetchPolicy: 'cache-and-network' });
  return { categories: data?.categories, error, refetch };
}
