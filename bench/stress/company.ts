import type { ApiError } from '../../tests/world/caller.js';
import type { Behind } from '../../tests/world/behind.js';
import type { Market } from '../../tests/races/market.js';
import type { Wire } from '../../tests/races/one-request.js';

const register = `mutation ($input: RegisterInput!) {
  register(input: $input) { accessToken client { id } }
}`;

interface Answer<T> {
  readonly data: T | null | undefined;
  readonly errors: readonly ApiError[] | undefined;
}

async function post<T>(
  url: string,
  authorization: string,
  query: string,
  variables: object,
): Promise<Answer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<T>;
}

/** Signs a company up, on the tier where this server puts it, and opens its market: through the front door, over HTTP. */
export async function openMarket(url: string, slug: string, behind: Behind): Promise<Market & Wire> {
  const input = {
    email: `owner@${slug}.test`,
    password: 'correct horse battery',
    clientName: slug,
    clientSlug: slug,
  };
  const { data, errors } = await post<{ register: { accessToken: string; client: { id: string } } }>(
    url,
    '',
    register,
    { input },
  );
  if (data == null) throw new Error(`Signing up was refused: ${JSON.stringify(errors)}`);
  const { accessToken, client } = data.register;
  const authorization = `Bearer ${accessToken}`;
  return {
    id: client.id,
    url,
    authorization,
    sql: (text, values) => behind.sqlOf(client.id, text, values),
    send: (query, variables) => post(url, authorization, query, variables),
  };
}
