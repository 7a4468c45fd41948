import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';

const name = requiredText('A name', 100);
const people = z
  .array(z.string())
  .max(50, { error: 'A sales group has at most 50 sellers and 50 marketing managers.' })
  .nullish();
const rest = { priceListId: z.string().nullish(), sellerIds: people, marketingManagerIds: people };

const priceListId = {
  nullable: true,
  description: 'The price list of its customers; null for the default one.',
};

@Validated(z.object({ name, ...rest }))
@InputType({ description: 'A new sales group.' })
export class CreateSalesGroupInput {
  @Field(() => String, { description: 'Its name; unique within the client.' })
  name!: string;

  @Field(() => ID, priceListId)
  priceListId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Users who sell to its customers; at most 50.' })
  sellerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Users who do the marketing for them; at most 50.' })
  marketingManagerIds?: string[] | null;
}

@Validated(z.object({ name: name.nullish(), ...rest }))
@InputType({ description: 'Changes to a sales group; what is left out stays.' })
export class UpdateSalesGroupInput {
  @Field(() => String, { nullable: true, description: 'Its name; unique within the client.' })
  name?: string | null;

  @Field(() => ID, priceListId)
  priceListId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All who sell to its customers from now on; at most 50.',
  })
  sellerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All who do the marketing for them from now on; at most 50.',
  })
  marketingManagerIds?: string[] | null;
}
