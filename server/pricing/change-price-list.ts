import type { GraphQLResolveInfo } from 'graphql';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { readBack } from '#server/tenancy/read-back.js';
import { assertRoomFor } from '#server/tenancy/room-for.js';
import { PriceList } from './price-list.entity.js';
import type { CreatePriceListInput, UpdatePriceListInput } from './price-list.types.js';

/** They are one list without pages, so there is an end to how many a client has. */
export const mostPriceLists = 200;

/** Makes room for another default list: at most one of a client's lists is it. */
async function takeDefault({ em }: ClientWrite): Promise<void> {
  await em.nativeUpdate(PriceList, { isDefault: true }, { isDefault: false, updatedAt: new Date() });
}

/** Writes a list. Of two that become the default at once the second runs into the index, and sees the first when it tries again. */
async function writing(
  { write }: RequestContext,
  change: (write: ClientWrite) => Promise<PriceList>,
): Promise<PriceList> {
  for (;;) {
    try {
      return await write(change);
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'price_lists_client_id_name_unique')
        throw taken('name', 'A price list with this name exists already.');
      if (broken !== 'price_lists_client_id_default_unique') throw error;
    }
  }
}

/** Makes a price list without prices. @throws CONFLICT (field name); BAD_USER_INPUT where there are as many as there may be. */
export function createPriceList(
  { name, isActive, isDefault }: CreatePriceListInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PriceList> {
  return writing(context, async (write) => {
    await assertRoomFor(write, PriceList, mostPriceLists, 'price lists');
    if (isDefault) await takeDefault(write);
    const { id } = write.create(PriceList, {
      name,
      isActive: isActive ?? true,
      isDefault: isDefault ?? false,
    });
    await write.em.flush();
    return readBack(write, PriceList, info, id);
  });
}

/** Changes a price list. @throws NOT_FOUND; CONFLICT (field name). */
export function updatePriceList(
  id: string,
  { name, isActive, isDefault }: UpdatePriceListInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PriceList> {
  return writing(context, async (write) => {
    const list = await write.locked(PriceList, id);
    if (isDefault === true && !list.isDefault) await takeDefault(write);
    list.name = name ?? list.name;
    list.isActive = isActive ?? list.isActive;
    list.isDefault = isDefault ?? list.isDefault;
    await write.em.flush();
    return readBack(write, PriceList, info, list.id);
  });
}

/**
 * Deletes a price list with its prices; sales groups that had it fall back to the default one. @returns it as it was.
 * @throws NOT_FOUND
 */
export function deletePriceList(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PriceList> {
  return context.write(async (write) => {
    const list = await write.locked(PriceList, id);
    const asItWas = await readBack(write, PriceList, info, list.id);
    // By hand, for no foreign key cascades. Whoever wants to refer to the list meanwhile waits for its lock and finds it gone.
    await write.query(
      'update sales_groups set price_list_id = null, updated_at = now() where client_id = $1 and price_list_id = $2',
      [list.id],
    );
    await write.query('delete from price_list_items where client_id = $1 and price_list_id = $2', [list.id]);
    write.em.remove(list);
    return asItWas;
  });
}
