import type { MikroORM } from '@mikro-orm/postgresql';
import { AuditHead } from './audit-head.entity.js';
import { centreOf } from './centre.js';

/** The last entry of a sealed record: its number and its seal. */
export interface Head {
  readonly number: number;
  readonly seal: string;
}

/** Where heads are kept, apart from the records. */
export interface HeadKeeper {
  of(clientId: string): Promise<Head | undefined>;
  /** Moves a head on; one that is further already stays. */
  remember(clientId: string, head: Head): Promise<void>;
}

const moveOn = `insert into central.audit_heads (client_id, number, seal) values (?, ?, ?)
  on conflict (client_id) do update set number = excluded.number, seal = excluded.seal, updated_at = clock_timestamp()
    where audit_heads.number < excluded.number`;

/** The heads of an installation's records, in the centre. */
export class AuditHeads implements HeadKeeper {
  constructor(private readonly orm: MikroORM) {}

  async of(clientId: string): Promise<Head | undefined> {
    const found = await centreOf(this.orm).findOne(AuditHead, { clientId });
    return found === null ? undefined : { number: Number(found.number), seal: found.seal };
  }

  async remember(clientId: string, { number, seal }: Head): Promise<void> {
    await centreOf(this.orm).execute(moveOn, [clientId, number, seal]);
  }
}
