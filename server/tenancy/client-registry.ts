import type { Client } from './client.entity.js';

/** A client as the registry last saw it; changes go through the registry. */
export type RegisteredClient = Readonly<Client>;

export type ClientChanges = Partial<
  Pick<
    Client,
    'name' | 'description' | 'joinPolicy' | 'currency' | 'timeZone' | 'color' | 'status' | 'adminEmail'
  >
>;

/** What serving requests asks of the registry. It lies in the centre (Registry), or is one client from the settings. */
export interface ClientRegistry {
  /** The client of a request that names none, where one alone is served. */
  readonly only: RegisteredClient | undefined;
  byId(id: string): Promise<RegisteredClient | undefined>;
  bySlug(slug: string): Promise<RegisteredClient | undefined>;
  /** Changes a client and gives it as it is now. @throws FORBIDDEN where nothing of it can be stored. */
  update(id: string, changes: ClientChanges): Promise<RegisteredClient>;
  /** Notes whom to turn to, if nobody is noted: the first owner of a client. */
  noteAdmin(client: RegisteredClient, email: string): Promise<void>;
}
