import { ask } from '../../api/post';
import { tokenOf, type OwnAccount } from '../../auth/own-account';
import { graphql } from '../../gql';

const AnyOrder = graphql(`
  query AnyOrder {
    orders(first: 1) {
      nodes {
        id
      }
    }
  }
`);

const newest = `{
  client { name }
  orders(first: 3) {
    totalCount
    nodes { id code total }
  }
}`;
const counts = `{
  client {
    name
    usage { orders products users }
  }
  products(first: 3) {
    nodes { sku name stock }
  }
}`;
const foreign = (id: string) => `{
  client { name }
  order(id: "${id}") { code total }
}`;

/** What the page offers to ask, given the first of the two companies. */
export const questions = {
  newest: () => Promise.resolve(newest),
  counts: () => Promise.resolve(counts),
  /** A company that has no order asks for one that nobody has. */
  foreign: async (first: OwnAccount) => {
    const { orders } = await ask(AnyOrder, {}, await tokenOf(first));
    return foreign(orders.nodes[0]?.id ?? '00000000-0000-0000-0000-000000000000');
  },
} satisfies Record<string, (first: OwnAccount) => Promise<string>>;
export type Question = keyof typeof questions;

/** The whole answer to a query as the account is given it, for reading. */
export async function answerTo(query: string, account: OwnAccount): Promise<string> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(account)}` },
    body: JSON.stringify({ query }),
  });
  return JSON.stringify(await response.json(), null, 2);
}
