import { Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { PlatformServer } from './platform-server.types.js';
import type { PlatformServers } from './platform-servers.js';
import { PlatformQuery } from './platform.types.js';
import { serverWarnings } from './server-warnings.js';

@Resolver(() => PlatformQuery)
export class PlatformServersResolver {
  constructor(private readonly servers: PlatformServers) {}

  @Allow('platform:read-servers')
  @FieldResolver(() => [PlatformServer], {
    name: 'servers',
    description: 'The PostgreSQL servers of the installation.',
  })
  async all(@Ctx() { platformReach }: RequestContext): Promise<PlatformServer[]> {
    return this.servers.all(platformReach);
  }
}

@Resolver(() => PlatformServer)
export class ServerFactsResolver {
  @FieldResolver(() => Float, {
    description:
      'Bytes of the installation’s own databases there. A client’s own database lets nobody but the client’s role ask, so each is asked by itself.',
  })
  async sizeBytes(@Root() { look }: PlatformServer): Promise<number> {
    return (await look.size()).bytes;
  }

  @FieldResolver(() => Int, { description: 'Sessions that are open on it, whoever opened them.' })
  async connections(@Root() { look }: PlatformServer): Promise<number> {
    return (await look.sessions())?.connections ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many sessions it allows.' })
  async maxConnections(@Root() { look }: PlatformServer): Promise<number> {
    return (await look.sessions())?.maxConnections ?? 0;
  }

  @FieldResolver(() => [String], { description: 'What the operator should look after, in words.' })
  async warnings(@Root() server: PlatformServer): Promise<string[]> {
    return serverWarnings(server.look);
  }
}
