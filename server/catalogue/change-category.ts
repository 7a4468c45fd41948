import type { GraphQLResolveInfo } from 'graphql';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { assertRoomFor } from '#server/tenancy/room-for.js';
import { Category } from './category.entity.js';
import type { CreateCategoryInput, UpdateCategoryInput } from './category.types.js';

/** Categories are one list without pages, so there is an end to how many a client has. */
export const mostCategories = 1_000;

async function naming<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw brokenConstraint(error) === 'categories_client_id_name_unique'
      ? taken('name', 'A category with this name exists already.')
      : error;
  });
}

/** Makes a category. @throws CONFLICT (field name); BAD_USER_INPUT where there are as many as there may be. */
export function createCategory(
  { name, description = null }: CreateCategoryInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Category> {
  return naming(
    context.write(async (write) => {
      await assertRoomFor(write, Category, mostCategories, 'categories');
      const { id } = write.create(Category, { name, description });
      await write.em.flush();
      return readBack(write, Category, info, id);
    }),
  );
}

/** Edits a category. @throws NOT_FOUND; CONFLICT (field name). */
export function updateCategory(
  id: string,
  { name, description }: UpdateCategoryInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Category> {
  return naming(
    context.write(async (write) => {
      const category = await write.locked(Category, id);
      if (name != null) category.name = name;
      if (description !== undefined) category.description = description;
      await write.em.flush();
      return readBack(write, Category, info, category.id);
    }),
  );
}

/** Deleted products too: their key to the category is as real. By id, as everybody locks products who locks several. */
const release = `update products set category_id = null, version = version + 1, updated_at = now()
  where client_id = $1 and id = any(array(
    select id from products where client_id = $1 and category_id = $2 order by id for update))`;

/** Deletes a category; its products stay, without one. @returns the category as it was. @throws NOT_FOUND. */
export function deleteCategory(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Category> {
  return context.write(async (write) => {
    // Locked, so that no product comes into it any more: whoever puts one there holds a lock on it too.
    const category = await write.locked(Category, id);
    const asItWas = await readBack(write, Category, info, category.id);
    await write.query(release, [category.id]);
    write.em.remove(category);
    return asItWas;
  });
}
