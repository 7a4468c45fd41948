import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { optionalText, requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';

/** Also of a category that a file names. */
export const categoryName = requiredText('A category’s name', 200);
const description = optionalText('A description', 5000);

@Validated(z.object({ name: categoryName, description }))
@InputType({ description: 'A new category.' })
export class CreateCategoryInput {
  @Field(() => String, { description: 'Its name; unique within the client.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What belongs into it.' })
  description?: string | null;
}

@Validated(z.object({ name: categoryName.nullish(), description }))
@InputType({ description: 'Changes to a category; what is left out stays.' })
export class UpdateCategoryInput {
  @Field(() => String, { nullable: true, description: 'Its name; unique within the client. Null leaves it.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What belongs into it; null empties.' })
  description?: string | null;
}
