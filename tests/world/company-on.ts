import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { VecindadServer } from '#server/create-server.js';
import type { Isolation } from '#server/tenancy/placement.entity.js';
import { password } from './world.js';

export interface NewCompany {
  readonly id: string;
  readonly slug: string;
  /** The owner's address; the password is everybody's. */
  readonly email: string;
}

/** A company with its owner on a tier of the test's choice. Roles and databases belong to the whole cluster, so its name is its own. */
export async function companyOn(
  { services }: Pick<VecindadServer, 'services'>,
  isolation: Isolation,
): Promise<NewCompany> {
  const slug = `${isolation.toLowerCase()}-${randomBytes(4).toString('hex')}`;
  const email = `owner@${slug}.test`;
  const passwordHash = await services.passwords.hash(password);
  const owner = { userId: uuidv7(), email, passwordHash, firstName: null, lastName: null };
  const { client } = await services.founding.found({ name: slug, slug, isolation, owner });
  return { id: client.id, slug, email };
}
