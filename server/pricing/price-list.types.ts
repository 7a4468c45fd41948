import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { Decimal } from '#server/database/scalars/decimal.js';
import { requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';

const name = requiredText('A name', 100);

@Validated(z.object({ name, isActive: z.boolean().nullish(), isDefault: z.boolean().nullish() }))
@InputType({ description: 'A new price list.' })
export class CreatePriceListInput {
  @Field(() => String, { description: 'Its name; unique within the client.' })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it applies to anybody; true if left out.' })
  isActive?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it becomes the default list, in place of the one that is; false if left out.',
  })
  isDefault?: boolean | null;
}

@Validated(
  z.object({ name: name.nullish(), isActive: z.boolean().nullish(), isDefault: z.boolean().nullish() }),
)
@InputType({ description: 'Changes to a price list; what is left out stays.' })
export class UpdatePriceListInput {
  @Field(() => String, { nullable: true, description: 'Its name; unique within the client.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it applies to anybody.' })
  isActive?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the default list; true takes that from the one that is.',
  })
  isDefault?: boolean | null;
}

const price = z.string().refine((amount) => !amount.startsWith('-'), { error: 'A price is not negative.' });

@Validated(z.object({ price }).loose(), null)
@ArgsType()
export class SetPriceArgs {
  @Field(() => ID, { description: 'Which list.' })
  priceListId!: string;

  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Decimal, { description: 'What the product costs by this list.' })
  price!: string;
}
