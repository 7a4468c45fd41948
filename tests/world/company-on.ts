import type { VecindadServer } from '#server/create-server.js';
import { foundOn } from './found-on.js';
import { ownSlug } from './own-slug.js';
import type { Tier } from './tier.js';
import { password } from './world.js';

export interface NewCompany {
  readonly id: string;
  readonly slug: string;
  /** The owner's address; the password is everybody's. */
  readonly email: string;
}

/** A company with its owner on a tier of the test's choice, where the test has a server and no world. */
export async function companyOn(server: Pick<VecindadServer, 'services'>, tier: Tier): Promise<NewCompany> {
  const slug = ownSlug(tier.toLowerCase());
  const email = `owner@${slug}.test`;
  return { id: await foundOn(server, { tier, name: slug, slug, email, password }), slug, email };
}
