import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { PageArgs } from '#server/database/pagination/page-args.js';
import { optionalText, requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';

const optionalAddress = optionalText('An e-mail address', 254)
  .transform((email) => email?.toLowerCase() ?? null)
  .pipe(z.email({ error: 'This is not an e-mail address.' }).nullable());

/** What each part of a contact must be, wherever it comes from: the API, or a line of a file. */
export const contactRules = {
  email: optionalAddress,
  phone: optionalText('A telephone number', 40),
  address: optionalText('An address', 500),
} as const;

const contactSchema = z
  .object(contactRules)
  .refine((contact) => Object.values(contact).some((value) => value != null), {
    error: 'A contact has an e-mail address, a telephone number or an address.',
  });

@Validated(contactSchema)
@InputType({ description: 'One way to reach a customer; at least one of the three.' })
export class CustomerContactInput {
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address?: string | null;
}

/** The same for a customer. */
export const customerRules = {
  code: requiredText('A code', 40),
  name: requiredText('A name', 200),
} as const;
const { code, name } = customerRules;
const rest = {
  isActive: z.boolean().nullish(),
  salesGroupId: z.string().nullish(),
  contacts: z.array(contactSchema).max(50, { error: 'A customer has at most 50 contacts.' }).nullish(),
};

@Validated(z.object({ code: optionalText('A code', 40), name, ...rest }))
@InputType({ description: 'A new customer.' })
export class CreateCustomerInput {
  @Field(() => String, {
    nullable: true,
    description: 'A code of one’s own; made by the server (CUS-000001 …) if left out.',
  })
  code?: string | null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it buys for now; true if left out.' })
  isActive?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Who looks after it.' })
  salesGroupId?: string | null;

  @Field(() => [CustomerContactInput], { nullable: true, description: 'How to reach it; at most 50.' })
  contacts?: CustomerContactInput[] | null;
}

@Validated(z.object({ code: code.nullish(), name: name.nullish(), ...rest }))
@InputType({ description: 'Changes to a customer; what is left out stays.' })
export class UpdateCustomerInput {
  @Field(() => String, { nullable: true, description: 'Its code; unique among the client’s customers.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it buys for now.' })
  isActive?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Who looks after it; null for nobody.' })
  salesGroupId?: string | null;

  @Field(() => [CustomerContactInput], {
    nullable: true,
    description:
      'All the ways to reach it from now on, at most 50; those that are there already keep their ids.',
  })
  contacts?: CustomerContactInput[] | null;
}

@Validated(z.object({ search: optionalText('A search', 200) }).loose(), null)
@ArgsType()
export class CustomersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the code or the name, ignoring case.' })
  search?: string | null;
}
