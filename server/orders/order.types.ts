import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { idText, optionalText, requestIdText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { itemsGiven, OrderItemInput } from './order-item.types.js';
import { OrderStatus } from './order-status.js';

export enum OrderSort {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  CREATED_AT_ASC = 'CREATED_AT_ASC',
  CODE_ASC = 'CODE_ASC',
  TOTAL_DESC = 'TOTAL_DESC',
}
registerEnumType(OrderSort, {
  name: 'OrderSort',
  description: 'The order of a list of orders.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'The latest first.' },
    CREATED_AT_ASC: { description: 'The oldest first.' },
    CODE_ASC: { description: 'By code.' },
    TOTAL_DESC: { description: 'The largest total first.' },
  },
});

@Validated(z.object({ search: optionalText('A search', 200) }).loose(), 'filter')
@InputType({ description: 'Which orders a list shows; all that is given must hold.' })
export class OrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: 'One of these; an empty list means any.' })
  status?: OrderStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the code or the notes, ignoring case.' })
  search?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Made at this moment or later.' })
  createdFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Made before this moment.' })
  createdTo?: Date | null;

  @Field(() => ID, { nullable: true, description: 'For this customer.' })
  customerId?: string | null;
}

const notes = optionalText('A note', 5000);

const createOrderSchema = z
  .object({
    code: optionalText('A code', 40),
    requestId: requestIdText.nullish(),
    customerId: idText.nullish(),
    notes,
    items: itemsGiven.nullish(),
    total: z
      .string()
      .refine((total) => !total.startsWith('-'), { error: 'A total is not negative.' })
      .nullish(),
  })
  .refine(({ items, total }) => total == null || items == null || items.length === 0, {
    path: ['total'],
    error: 'The total of an order with items is computed.',
  });

@Validated(createOrderSchema)
@InputType({ description: 'A new order.' })
export class CreateOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'A code of one’s own; made by the server (ORD-000001 …) if left out.',
  })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Makes the order once, for ever: the same request under the same key is answered with the first order. Up to 128 characters.',
  })
  requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who it is for.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Free text.' })
  notes?: string | null;

  @Field(() => [OrderItemInput], {
    nullable: true,
    description: 'Its lines, 200 at most; none makes a quick order.',
  })
  items?: OrderItemInput[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What a quick order comes to; 0.00 if left out. That of an order with items is computed.',
  })
  total?: string | null;
}

@Validated(
  z.object({ notes, customerId: idText.nullish(), items: itemsGiven.nullish(), version: z.int().nullish() }),
)
@InputType({ description: 'Changes to an order; what is left out stays, null empties.' })
export class UpdateOrderInput {
  @Field(() => String, { nullable: true, description: 'Free text.' })
  notes?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who it is for; lines that stay keep their prices.' })
  customerId?: string | null;

  @Field(() => [OrderItemInput], {
    nullable: true,
    description: 'Lines in the place of all that there are, at the prices of now; only while PENDING.',
  })
  items?: OrderItemInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on; a stale one is refused with CONFLICT.',
  })
  version?: number | null;
}
