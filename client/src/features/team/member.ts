import { graphql } from '../../gql';

/** Somebody of the team as their drawer shows and changes them. */
export const MemberFragment = graphql(`
  fragment Member_user on User {
    id
    email
    firstName
    lastName
    bio
    role
    isActive
    createdAt
  }
`);
