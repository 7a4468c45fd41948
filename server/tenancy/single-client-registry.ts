import type { SingleClient } from '#server/config/single-client.js';
import { AppError } from '#server/errors/app-error.js';
import { ClientStatus, JoinPolicy, type Client } from './client.entity.js';
import type { ClientChanges, ClientRegistry, RegisteredClient } from './client-registry.js';
import { sharedPlacementId } from './placement.entity.js';

/** The registry of a server that serves one client alone (D9): that client, as the settings say. */
export class SingleClientRegistry implements ClientRegistry {
  readonly only: RegisteredClient;

  constructor({ schema: _schema, joinPolicy, createdAt, ...said }: SingleClient) {
    const made = new Date(createdAt);
    const client: Client = {
      ...said,
      joinPolicy: JoinPolicy[joinPolicy],
      status: ClientStatus.ACTIVE,
      // Nobody asks: the settings say where its rows are.
      placementId: sharedPlacementId,
      adminEmail: null,
      madeById: null,
      createdAt: made,
      updatedAt: made,
    };
    this.only = Object.freeze(client);
  }

  async byId(id: string): Promise<RegisteredClient | undefined> {
    return id === this.only.id ? this.only : undefined;
  }

  async bySlug(slug: string): Promise<RegisteredClient | undefined> {
    return slug === this.only.slug ? this.only : undefined;
  }

  /** @throws FORBIDDEN unless there is nothing to change. */
  async update(_id: string, changes: ClientChanges): Promise<RegisteredClient> {
    if (Object.keys(changes).length === 0) return this.only;
    throw new AppError(
      'FORBIDDEN',
      'This server serves one company alone, and takes what it knows of it from its settings: ask whoever runs it.',
    );
  }

  /** There is nowhere to note it; the users' own table says who owns the client. */
  async noteAdmin(): Promise<void> {}
}
