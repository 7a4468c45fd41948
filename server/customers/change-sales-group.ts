import type { GraphQLResolveInfo } from 'graphql';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { PriceList } from '#server/pricing/price-list.entity.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import { assertRoomFor } from '#server/tenancy/room-for.js';
import { SalesGroupMarketingManager, SalesGroupSeller } from './sales-group-people.entity.js';
import { setPeople } from './sales-group-people.js';
import { SalesGroup } from './sales-group.entity.js';
import type { CreateSalesGroupInput, UpdateSalesGroupInput } from './sales-group.types.js';

/** They are one list without pages, so there is an end to how many a client has. */
export const mostSalesGroups = 200;

async function writing<T>({ write }: RequestContext, change: (write: ClientWrite) => Promise<T>): Promise<T> {
  try {
    return await write(change);
  } catch (error) {
    if (brokenConstraint(error) !== 'sales_groups_client_id_name_unique') throw error;
    throw taken('name', 'A sales group with this name exists already.');
  }
}

const listOf = (write: ClientWrite, id: string | null | undefined): Promise<PriceList> | null =>
  id == null ? null : referred(write, PriceList, id);

async function people(
  write: ClientWrite,
  group: SalesGroup,
  { sellerIds, marketingManagerIds }: UpdateSalesGroupInput,
): Promise<void> {
  await setPeople(write, SalesGroupSeller, group, sellerIds);
  await setPeople(write, SalesGroupMarketingManager, group, marketingManagerIds);
}

/**
 * Makes a sales group. @throws CONFLICT (field name); NOT_FOUND for a price list or user that is not there; BAD_USER_INPUT where
 * there are as many as there may be.
 */
export function createSalesGroup(
  { name, priceListId, ...input }: CreateSalesGroupInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<SalesGroup> {
  return writing(context, async (write) => {
    await assertRoomFor(write, SalesGroup, mostSalesGroups, 'sales groups');
    const group = write.create(SalesGroup, { name, priceList: await listOf(write, priceListId) });
    await people(write, group, input);
    await write.em.flush();
    return readBack(write, SalesGroup, info, group.id);
  });
}

/** Changes a sales group. @throws NOT_FOUND for it, a price list or a user; CONFLICT (field name). */
export function updateSalesGroup(
  id: string,
  { name, priceListId, ...input }: UpdateSalesGroupInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<SalesGroup> {
  return writing(context, async (write) => {
    const group = await write.locked(SalesGroup, id);
    group.name = name ?? group.name;
    if (priceListId !== undefined) group.priceList = await listOf(write, priceListId);
    await people(write, group, input);
    await write.em.flush();
    return readBack(write, SalesGroup, info, group.id);
  });
}

/** Deletes a sales group; its customers are in none then. @returns it as it was. @throws NOT_FOUND */
export function deleteSalesGroup(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<SalesGroup> {
  return context.write(async (write) => {
    const group = await write.locked(SalesGroup, id);
    const asItWas = await readBack(write, SalesGroup, info, group.id);
    // By hand, for no foreign key cascades; also for deleted customers, who still refer to it.
    await write.query(
      'update customers set sales_group_id = null, updated_at = now() where client_id = $1 and sales_group_id = $2',
      [group.id],
    );
    for (const table of ['sales_group_sellers', 'sales_group_marketing_managers'])
      await write.query(`delete from ${table} where client_id = $1 and sales_group_id = $2`, [group.id]);
    write.em.remove(group);
    return asItWas;
  });
}
