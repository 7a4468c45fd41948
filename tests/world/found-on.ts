import { v7 as uuidv7 } from 'uuid';
import type { VecindadServer } from '#server/create-server.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { Tier } from './tier.js';

export interface CompanyOn {
  readonly tier: Tier;
  readonly name: string;
  readonly slug: string;
  readonly email: string;
  readonly password: string;
}

/**
 * A company with its owner on a tier of the test's choice: what the operator does, where registering uses SIGNUP_ISOLATION.
 * @returns its id
 */
export async function foundOn(
  { services }: Pick<VecindadServer, 'services'>,
  company: CompanyOn,
): Promise<string> {
  const { tier, name, slug, email, password } = company;
  const passwordHash = await services.passwords.hash(password);
  const owner = { userId: uuidv7(), email, passwordHash, firstName: null, lastName: null };
  const { client } = await services.founding.found({ name, slug, isolation: Isolation[tier], owner });
  return client.id;
}
