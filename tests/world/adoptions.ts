import type { AdoptCompany, CompanyToAdopt } from '#server/accounts/adopt-company.js';
import { readMapping } from '#server/tenancy/adopt/mapping.js';
import { shopAddress } from '#server/tenancy/adopt/shop-address.js';
import type { OldShop } from './old-shop.js';
import type { World } from './world.js';

let made = 0;

/** A shop as the operator names it, each with a slug of its own. */
export function companyOf(shop: OldShop, wanted: Partial<CompanyToAdopt> = {}): CompanyToAdopt {
  made += 1;
  return {
    name: 'Old Shop',
    slug: `old-shop-${process.pid}-${made}`,
    address: shopAddress(shop.name, 'main'),
    mapping: readMapping(undefined),
    ...wanted,
  };
}

export const adoptingOf = (world: World): AdoptCompany => world.server.services.adopting;

/** What of an adoption is to be seen in the centre and on the server. */
export async function traces(world: World, { slug }: CompanyToAdopt): Promise<unknown> {
  const [found] = await world.sql(
    `select (select status from central.clients where slug = $1) client,
       (select count(*)::int from central.placements where role = 'user_' || $2) placements,
       (select count(*)::int from pg_roles where rolname in ('owner_' || $2, 'user_' || $2)) roles,
       (select array_agg(distinct state) from central.sign_ins s join central.clients c on c.id = s.client_id
         where slug = $1) addresses`,
    [slug, slug.replaceAll('-', '_')],
  );
  return found;
}
