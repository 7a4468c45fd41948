import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { Decimal } from '#server/database/scalars/decimal.js';
import { idText, optionalText, requestIdText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { productRules } from './product-rules.js';

export enum ProductSort {
  NAME_ASC = 'NAME_ASC',
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  SKU_ASC = 'SKU_ASC',
}
registerEnumType(ProductSort, {
  name: 'ProductSort',
  description: 'The order of a list of products.',
  valuesConfig: {
    NAME_ASC: { description: 'By name.' },
    CREATED_AT_DESC: { description: 'The latest first.' },
    SKU_ASC: { description: 'By sku.' },
  },
});

@Validated(z.object({ search: optionalText('A search', 200) }).loose(), 'filter')
@InputType({ description: 'Which products a list shows; all that is given must hold.' })
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the sku, the name or the description, ignoring case.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this category.' })
  categoryId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: at least one is there; false: none is.' })
  inStock?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be ordered.' })
  isActive?: boolean | null;
}

const { name, description, price, stock } = productRules;

@Validated(
  z.object({
    sku: optionalText('A sku', 64),
    name,
    description,
    price: price.nullish(),
    stock: stock.nullish(),
    isActive: z.boolean().nullish(),
    categoryId: idText.nullish(),
  }),
)
@InputType({ description: 'A new product.' })
export class CreateProductInput {
  @Field(() => String, {
    nullable: true,
    description: 'A sku of one’s own; made by the server (SKU-000001 …) if left out.',
  })
  sku?: string | null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  description?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What it costs; 0.00 if left out.' })
  price?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many there are; 0 if left out.' })
  stock?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be ordered; true if left out.' })
  isActive?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Its category.' })
  categoryId?: string | null;
}

@Validated(
  z.object({
    sku: productRules.sku.nullish(),
    name: name.nullish(),
    description,
    price: price.nullish(),
    isActive: z.boolean().nullish(),
    categoryId: idText.nullish(),
    version: z.int().nullish(),
  }),
)
@InputType({
  description: 'Changes to a product; what is left out stays, and so does null for what a product must have.',
})
export class UpdateProductInput {
  @Field(() => String, { nullable: true, description: 'Its sku; unique among the client’s products.' })
  sku?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is; null empties.' })
  description?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What it costs from now on.' })
  price?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be ordered.' })
  isActive?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Its category; null for none.' })
  categoryId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on; a stale one is refused with CONFLICT.',
  })
  version?: number | null;
}

@Validated(
  z.object({
    productId: idText,
    delta: z.int().refine((delta) => delta !== 0, { error: 'A change of stock by 0 is none.' }),
    requestId: requestIdText.nullish(),
  }),
  null,
)
@ArgsType()
export class AdjustStockArgs {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, { description: 'How many more there are, or fewer if below zero; not 0.' })
  delta!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Makes it happen once: the same again changes nothing and gives the same answer.',
  })
  requestId?: string | null;
}
