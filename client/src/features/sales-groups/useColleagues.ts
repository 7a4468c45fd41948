import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql';
import { type ColleaguesQuery } from '../../gql/graphql';

const Colleagues = graphql(`
  query Colleagues($after: String) {
    users(first: 100, after: $after) {
      nodes {
        id
        email
        firstName
        lastName
        role
        isActive
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Page = ColleaguesQuery['users'];

const joined = (before: Page, after: Page): Page =>
  before && after ? { ...after, nodes: [...before.nodes, ...after.nodes] } : after;

/** Everybody of the company, page after page until all are there; those who may no longer sign in too. */
export function useColleagues() {
  const { data, fetchMore } = useQuery(Colleagues);
  const { hasNextPage, endCursor } = data?.users?.pageInfo ?? {};
  useEffect(() => {
    if (!hasNextPage || !endCursor) return;
    // Those who are missing can't be chosen, and the form says nothing wrong: no more than that comes of a failure.
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ users: joined(before.users, fetchMoreResult.users) }),
    }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);
  return data?.users?.nodes ?? [];
}
