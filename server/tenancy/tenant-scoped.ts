import { PrimaryKeyProp, type Opt } from '@mikro-orm/core';
import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';

/** The name of the filter that binds every query on a client's rows to that client. */
export const clientFilter = 'client';

/**
 * Whatever belongs to a client. Its key carries the client (architecture 2), and the filter below is the one definition of
 * "own rows": MikroORM applies it to entities, the read path takes its condition from it. Without a client it throws.
 */
@Filter({ name: clientFilter, cond: (args) => ({ clientId: args['clientId'] as string }), default: true })
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
