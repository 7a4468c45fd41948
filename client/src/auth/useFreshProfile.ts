import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../gql';
import { update } from './session';

const Me = graphql(`
  query Me {
    me {
      id
      email
      role
      firstName
      lastName
      client {
        id
        slug
        name
        currency
        timeZone
        color
        logo {
          url
        }
      }
    }
  }
`);

/** A name, a role or a currency may have changed since they were written into localStorage: the server knows. */
export function useFreshProfile(): void {
  const { data } = useQuery(Me, {
    fetchPolicy: 'cache-and-network',
    // The rest counts also where the logo can't be had just now.
    errorPolicy: 'all',
  });
  useEffect(() => {
    if (!data?.me) return;
    const { client, ...user } = data.me;
    update(user, client);
  }, [data]);
}
