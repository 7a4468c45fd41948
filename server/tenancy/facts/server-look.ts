import type { CentreReader } from '../centre-reader.js';
import { mainServer } from '../placement.entity.js';
import { serverSessionsSql, type Housed, type ServerSessions } from './placement-facts.js';
import type { PlacementLook } from './placement-look.js';

interface Installation {
  readonly sizeBytes: number;
  readonly serverConnections: number;
  readonly maxConnections: number;
}

/**
 * A look at one PostgreSQL server, with no more rights than those that serve. The application signs in to `main` alone; of
 * another server nothing is known but through the databases of the clients that live there.
 */
export class ServerLook {
  #installation: Promise<Installation> | undefined;

  /** @param housed the clients with a database of their own on the server. */
  constructor(
    private readonly centre: CentreReader,
    private readonly look: PlacementLook,
    readonly name: string,
    private readonly housed: readonly Housed[],
  ) {}

  async #installationFacts(): Promise<Installation> {
    const [result] = await this.centre.send([
      {
        text: `select pg_database_size(current_database())::float8 as "sizeBytes", ${serverSessionsSql}`,
        values: [],
      },
    ]);
    return result?.rows[0] as unknown as Installation;
  }

  async #main(): Promise<Installation | undefined> {
    if (this.name !== mainServer) return undefined;
    return (this.#installation ??= this.#installationFacts());
  }

  /** Bytes of the installation's own databases there, and of how many of them that is not known. */
  async size(): Promise<{ readonly bytes: number; readonly unseen: number }> {
    const main = await this.#main();
    const own = await Promise.all(this.housed.map((one) => this.look.ownDatabase(one)));
    const seen = own.flatMap((facts) => facts?.sizeBytes ?? []);
    const bytes = seen.reduce((sum, one) => sum + one, main?.sizeBytes ?? 0);
    return { bytes, unseen: own.length - seen.length };
  }

  /** Undefined where no client's database lets the server be asked. */
  async sessions(): Promise<ServerSessions | undefined> {
    const main = await this.#main();
    if (main) return { connections: main.serverConnections, maxConnections: main.maxConnections };
    for (const one of this.housed) {
      const facts = await this.look.ownDatabase(one);
      if (facts) return facts.server;
    }
    return undefined;
  }
}
