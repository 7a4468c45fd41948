import { Field, Int, ObjectType } from 'type-graphql';
import type { ServerLook } from '#server/tenancy/facts/server-look.js';

@ObjectType({
  description: 'A PostgreSQL server of the installation, as far as the roles that serve can see it.',
})
export class PlatformServer {
  @Field(() => String, { description: 'Its name; `main` holds the installation itself.', simple: true })
  readonly name!: string;

  @Field(() => Int, { description: 'How many clients’ rows live there.', simple: true })
  readonly clients!: number;

  /** For what has to be asked of it. */
  readonly look!: ServerLook;
}
