import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { Category } from './category.entity.js';
import { CreateCategoryInput, UpdateCategoryInput } from './category.types.js';
import { createCategory, deleteCategory, mostCategories, updateCategory } from './change-category.js';

const idArgument = { description: 'Which category.' };

@Resolver(() => Category)
export class CategoriesResolver {
  @Allow('category:read')
  @Query(() => [Category], { description: 'The client’s categories by name; at most 1000.' })
  categories(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Category[]> {
    const sort = (['name', 'id'] as const).map((property) => ({ property, direction: 'asc' as const }));
    return context.read.list(Category, info, { sort, limit: mostCategories });
  }

  @Allow('category:create')
  @Mutation(() => Category, { description: 'Makes a category.' })
  createCategory(
    @Arg('input', () => CreateCategoryInput, { description: 'The category.' }) input: CreateCategoryInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Category> {
    return createCategory(input, context, info);
  }

  @Allow('category:update')
  @Mutation(() => Category, { description: 'Edits a category.' })
  updateCategory(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdateCategoryInput, { description: 'What changes.' }) input: UpdateCategoryInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Category> {
    return updateCategory(id, input, context, info);
  }

  @Allow('category:delete')
  @Mutation(() => Category, {
    description: 'Deletes a category and gives it as it was; its products stay, without a category.',
  })
  deleteCategory(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Category> {
    return deleteCategory(id, context, info);
  }
}
