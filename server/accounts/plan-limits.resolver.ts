import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '#server/identity/request-context.js';
import { Client } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { usedOf } from '#server/tenancy/plan-limits.js';
import { limitsOf, type Limited } from '#server/tenancy/plans.js';
import { doorOfClient } from './door-of-client.js';

@ObjectType({ description: 'How much of something the plan has room for, and how much of that is used.' })
export class PlanShare {
  @Field(() => Int, { description: 'How many there are.' })
  used!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there may be; null where the plan sets no end.',
  })
  limit!: number | null;
}

@ObjectType('PlanLimits', { description: 'What the client’s plan limits.' })
export class ClientLimits {
  readonly shareOf!: (what: Limited) => Promise<PlanShare>;
}

@Resolver(() => Client)
export class PlanLimitsResolver {
  constructor(private readonly gateway: Gateway) {}

  @FieldResolver(() => ClientLimits, { description: 'What its plan limits, and how much of that is used.' })
  limits(@Root() client: Client, @Ctx() context: RequestContext): ClientLimits {
    const limits = limitsOf(client.plan);
    return {
      shareOf: async (what) => {
        const { read } = await doorOfClient(this.gateway, client, context);
        const limit = limits[what];
        return { used: await usedOf(read, what), limit: limit === Infinity ? null : limit };
      },
    };
  }
}

@Resolver(() => ClientLimits)
export class PlanSharesResolver {
  @FieldResolver(() => PlanShare, { description: 'People who may sign in.' })
  users(@Root() { shareOf }: ClientLimits): Promise<PlanShare> {
    return shareOf('users');
  }

  @FieldResolver(() => PlanShare, { description: 'Products that are not deleted.' })
  products(@Root() { shareOf }: ClientLimits): Promise<PlanShare> {
    return shareOf('products');
  }

  @FieldResolver(() => PlanShare, {
    description: 'Orders of this calendar month (UTC) that are not deleted.',
  })
  orders(@Root() { shareOf }: ClientLimits): Promise<PlanShare> {
    return shareOf('orders');
  }
}
