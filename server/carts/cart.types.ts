import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { idText, requestIdText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import type { CartLine } from './read-cart.js';

/** No row of its own: it is its lines, and every customer has one. */
@ObjectType({ description: 'What a customer is about to order, at the prices of now.' })
export class Cart {
  /** What the fields below are made of. */
  readonly lines!: readonly CartLine[];

  @Field(() => ID, { description: 'The customer’s id: a customer has one cart.', simple: true })
  id!: string;

  @Field(() => Decimal, { description: 'What it comes to.', simple: true })
  total!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When something in it was last put there or changed; null for an empty cart.',
    simple: true,
  })
  updatedAt!: Date | null;
}

@Validated(
  z.object({
    customerId: idText,
    productId: idText,
    quantity: z.int().min(0, { error: 'A quantity is at least 0.' }),
  }),
  null,
)
@ArgsType()
export class SetCartItemArgs {
  @Field(() => ID, { description: 'Whose cart.' })
  customerId!: string;

  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, { description: 'How many there are to be; 0 takes it out.' })
  quantity!: number;
}

@Validated(z.object({ customerId: idText, requestId: requestIdText }), null)
@ArgsType()
export class CheckoutArgs {
  @Field(() => ID, { description: 'Whose cart.' })
  customerId!: string;

  @Field(() => String, {
    description: 'Makes the order once, for ever; the keys are those of createOrder. Up to 128 characters.',
  })
  requestId!: string;
}
