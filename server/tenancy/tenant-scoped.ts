import { PrimaryKeyProp, type Dictionary, type Opt } from '@mikro-orm/core';
import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';

/** The name of the filter that binds every query on a client's rows to that client. */
export const clientFilter = 'client';

/**
 * The one definition of "own rows": MikroORM applies it to entities, the read path takes its condition from it, the flush
 * guard looks at what has it. Without a client it throws. Every table of a placement carries it.
 */
export const ownRows = {
  name: clientFilter,
  cond: (args: Dictionary) => ({ clientId: args['clientId'] as string }),
  default: true,
};

/** Whatever belongs to a client. Its key carries the client (architecture 2). */
@Filter(ownRows)
@ObjectType()
@Entity({ abstract: true, schema: '*' })
export abstract class TenantScoped {
  [PrimaryKeyProp]?: ['clientId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was made.', simple: true })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt: Opt<Date> = new Date();

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()', onUpdate: () => new Date() })
  updatedAt: Opt<Date> = new Date();
}
