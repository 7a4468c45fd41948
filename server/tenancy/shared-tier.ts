import type { EntityManager } from '@mikro-orm/postgresql';
import { Resident } from './resident.entity.js';
import { clientFilter } from './tenant-scoped.js';

/** By indexes alone, three looks for each client: where its chain ends, whether something follows, and not what is under way. */
const unsealed = `select r.client_id as id from shared.residents r
  left join lateral (
    select c.transaction from shared.seals s
      join shared.changes c on c.client_id = s.client_id and c.id = s.change_id
    where s.client_id = r.client_id order by s.number desc limit 1) last on true
  where exists (select from shared.changes c where c.client_id = r.client_id
    and c.transaction > coalesce(last.transaction, '0') and c.transaction < pg_snapshot_xmin(pg_current_snapshot()))
  order by random() limit ?`;

/** The shared tables' list of residents: the first thing a client gets there, and the last it leaves. */
export class SharedTier {
  /** @param entities gives a fresh EntityManager of the serving role on the shared schema, bound to no client. */
  constructor(private readonly entities: () => EntityManager) {}

  /** Lets a client's rows be stored here; again is no harm. */
  async moveIn(clientId: string): Promise<void> {
    await this.entities().upsert(Resident, { clientId, state: 'OPEN' }, { onConflictAction: 'ignore' });
  }

  /** Clients of whose record something could be sealed, in no order, at most so many. */
  async unsealed(most: number): Promise<string[]> {
    const rows = await this.entities().execute<{ id: string }[]>(unsealed, [most]);
    return rows.map(({ id }) => id);
  }

  /** Takes back a client that has no rows here: a row would hold it by its foreign key. */
  async moveOut(clientId: string): Promise<void> {
    await this.entities().nativeDelete(Resident, { clientId }, { filters: { [clientFilter]: { clientId } } });
  }
}
