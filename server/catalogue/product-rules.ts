import { z } from 'zod';
import { optionalText, requiredText } from '#server/errors/input-text.js';

/** PostgreSQL's int, which GraphQL's is too. */
export const mostStock = 2 ** 31 - 1;

/** What each field of a product must be, wherever it comes from: the API, or a line of a file. */
export const productRules = {
  sku: requiredText('A sku', 64),
  name: requiredText('A name', 200),
  description: optionalText('A description', 5000),
  /** A Decimal by then. */
  price: z.string().refine((price) => !price.startsWith('-'), { error: 'A price is not negative.' }),
  stock: z
    .int()
    .min(0, { error: 'A stock is not negative.' })
    .max(mostStock, { error: `A stock is at most ${mostStock}.` }),
} as const;
