import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';

const SalesGroups = graphql(`
  query SalesGroups {
    salesGroups {
      id
      name
    }
  }
`);

/** The client's sales groups by name; none while they are on their way. */
export function useSalesGroups() {
  return useQuery(SalesGroups, { fetchPolicy: 'cache-and-network' }).data?.salesGroups ?? [];
}
