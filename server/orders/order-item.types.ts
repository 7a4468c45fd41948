import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { idText } from '#server/errors/input-text.js';
import { mostLines } from './order-lines.js';

@InputType({ description: 'A line of an order: its price is the server’s to say.' })
export class OrderItemInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, { description: 'How many; at least 1.' })
  quantity!: number;
}

/** The lines of an order as they come in. One product in several lines stays so. */
export const itemsGiven = z
  .array(
    z.object({
      productId: idText,
      quantity: z.int().min(1, { error: 'A quantity is at least 1.' }),
    }),
  )
  .max(mostLines, { error: `An order has at most ${mostLines} items.` });
