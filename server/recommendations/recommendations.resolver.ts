import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { ofLivingProduct } from '#server/catalogue/of-living-product.js';
import { Product } from '#server/catalogue/product.entity.js';
import { badInput } from '#server/errors/app-error.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { bestOfEach } from './bought-together.js';
import { ProductRecommendation } from './recommendation.entity.js';

/** What can be bought. */
const sold = ofLivingProduct('product', ' and p.is_active');

@Resolver(() => Product)
export class RecommendationsResolver {
  @FieldResolver(() => [ProductRecommendation], {
    description: 'What is often bought together with it, and can be bought; the best first.',
  })
  async recommendations(
    @Root() parent: Product,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 5,
      description: `How many; at most ${bestOfEach}.`,
    })
    wanted: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductRecommendation[]> {
    const first = wanted ?? 5;
    if (first < 0 || first > bestOfEach)
      throw badInput({ path: ['first'], message: `first is between 0 and ${bestOfEach}.` });
    return context.read.listOf(ProductRecommendation, info, {
      by: 'boughtWith',
      parent,
      where: [sold],
      sort: [
        { property: 'score', direction: 'desc' },
        { property: 'id', direction: 'desc' },
      ],
      limit: first,
    });
  }
}
