/** What a newcomer sees in the first tabs. */
export const examples = [
  {
    query: `# Who am I, and of which company?
query WhoAmI {
  me {
    email
    role
    client {
      name
      slug
      usage {
        orders
        users
      }
    }
  }
}
`,
  },
  {
    query: `# The newest orders that wait: only ever those of your own company.
query PendingOrders($first: Int = 5) {
  orders(first: $first, filter: { status: [PENDING] }) {
    totalCount
    nodes {
      id
      code
      total
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  },
  {
    query: `# Without a code the order gets the next number.
mutation NewOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    id
    code
    status
    total
  }
}
`,
    variables: JSON.stringify({ input: { total: '125.50', notes: 'From the API explorer' } }, null, 2),
  },
];
