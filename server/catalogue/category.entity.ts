import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

@ObjectType({ description: 'A group of products.' })
@Entity({ tableName: 'categories', schema: '*' })
@Unique({ properties: ['clientId', 'name'], name: 'categories_client_id_name_unique' })
export class Category extends TenantScoped {
  @Field(() => String, { description: 'Its name; unique within the client.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What belongs into it.', simple: true })
  @Property({ type: 'text', nullable: true })
  description!: string | null;
}
