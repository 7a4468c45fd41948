import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { connectionType } from '#server/database/pagination/connection.js';
import { PageArgs } from '#server/database/pagination/page-args.js';
import { optionalText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { ClientStatus, JoinPolicy } from '#server/tenancy/client.entity.js';
import type { Housed } from '#server/tenancy/facts/placement-facts.js';
import type { PlacementLook } from '#server/tenancy/facts/placement-look.js';
import { Isolation } from '#server/tenancy/placement.entity.js';

@ObjectType({ description: 'Who was made the owner of a client when it was founded.' })
export class PlatformClientAdmin {
  @Field(() => String, { description: 'Their e-mail address.', simple: true })
  email!: string;
}

@ObjectType({
  description:
    'A client as the operator sees it. What its database does not tell just now is 0; `warnings` says so.',
})
export class PlatformClient {
  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  readonly id!: string;

  @Field(() => String, { description: 'The company’s name.', simple: true })
  readonly name!: string;

  @Field(() => String, { description: 'Short name in addresses; unique in the installation.', simple: true })
  readonly slug!: string;

  @Field(() => String, { nullable: true, description: 'What the company says of itself.', simple: true })
  readonly description!: string | null;

  @Field(() => String, { description: 'The plan that its limits come from.', simple: true })
  readonly plan!: string;

  @Field(() => ClientStatus, { description: 'Where it stands in its life.', simple: true })
  readonly status!: ClientStatus;

  @Field(() => JoinPolicy, { description: 'Who may join it.', simple: true })
  readonly joinPolicy!: JoinPolicy;

  @Field(() => DateTime, { description: 'When it was founded.', simple: true })
  readonly createdAt!: Date;

  @Field(() => PlatformClientAdmin, {
    nullable: true,
    description: 'Its first owner; null for a client founded without one.',
    simple: true,
  })
  readonly admin!: PlatformClientAdmin | null;

  @Field(() => Isolation, { description: 'The tier on which its rows live.', simple: true })
  readonly isolation!: Isolation;

  @Field(() => String, { description: 'The PostgreSQL server that holds its rows.', simple: true })
  readonly server!: string;

  @Field(() => String, { description: 'The database on that server.', simple: true })
  readonly database!: string;

  @Field(() => String, { description: 'The schema in that database.', simple: true })
  readonly schema!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its own role, which serves its rows; null on the shared tier, where the application’s does.',
    simple: true,
  })
  readonly databaseRole!: string | null;

  @Field(() => String, {
    description: 'The last migration that ran on its tables; empty before the first.',
    simple: true,
  })
  readonly migration!: string;

  /** For what has to be asked of its place. */
  readonly housed!: Housed;
  readonly look!: PlacementLook;
}

@Validated(z.object({ search: optionalText('A search', 200) }).loose(), null)
@ArgsType()
export class ClientsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, the slug or the first owner’s address, ignoring case.',
  })
  search?: string | null;
}

export const PlatformClientConnection = connectionType('PlatformClient', PlatformClient);
