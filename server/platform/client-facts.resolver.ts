import { FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { ClientUsage } from '#server/accounts/client.types.js';
import { clientWarnings, hasPlace } from './client-warnings.js';
import { PlatformClient } from './platform-client.types.js';

/** What has to be asked of a client's place. It is 0 where nothing answers: one client must not take the list along. */
@Resolver(() => PlatformClient)
export class ClientFactsResolver {
  @FieldResolver(() => ClientUsage, { description: 'How much it has stored.' })
  usage(@Root() client: PlatformClient): ClientUsage {
    return {
      count: async (entity) =>
        hasPlace(client) ? ((await client.look.count(client.housed, entity)) ?? 0) : 0,
    };
  }

  @FieldResolver(() => Float, {
    description:
      'Bytes that its tables and indexes take on disk, or its whole database. On the shared tier an estimate: of each table the share that its rows have among all rows.',
  })
  async sizeBytes(@Root() client: PlatformClient): Promise<number> {
    return hasPlace(client) ? ((await client.look.sizeBytes(client.housed)) ?? 0) : 0;
  }

  @FieldResolver(() => Int, {
    description:
      'Sessions at PostgreSQL that are this client’s alone: those in its own database, or of its own role. Whoever shares the application’s sessions has none.',
  })
  async activeConnections(@Root() client: PlatformClient): Promise<number> {
    return hasPlace(client) ? ((await client.look.sessions(client.housed))?.connections ?? 0) : 0;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the role that serves its rows is a superuser, which it should never be.',
  })
  async roleIsSuperuser(@Root() client: PlatformClient): Promise<boolean> {
    return hasPlace(client) && (await client.look.sessions(client.housed))?.roleIsSuperuser === true;
  }

  @FieldResolver(() => [String], { description: 'What the operator should look after, in words.' })
  async warnings(@Root() client: PlatformClient): Promise<string[]> {
    return clientWarnings(client);
  }
}
