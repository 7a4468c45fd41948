import type { EntityManager } from '@mikro-orm/postgresql';
import { Resident } from './resident.entity.js';
import { clientFilter } from './tenant-scoped.js';

/** The shared tables' list of residents: the first thing a client gets there, and the last it leaves. */
export class SharedTier {
  /** @param entities gives a fresh EntityManager of the serving role on the shared schema, bound to no client. */
  constructor(private readonly entities: () => EntityManager) {}

  /** Lets a client's rows be stored here; again is no harm. */
  async moveIn(clientId: string): Promise<void> {
    await this.entities().upsert(Resident, { clientId, state: 'OPEN' }, { onConflictAction: 'ignore' });
  }

  /** Takes back a client that has no rows here: a row would hold it by its foreign key. */
  async moveOut(clientId: string): Promise<void> {
    await this.entities().nativeDelete(Resident, { clientId }, { filters: { [clientFilter]: { clientId } } });
  }
}
