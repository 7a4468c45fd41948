import type { ClientBase } from 'pg';
import { planOnce } from './prepared-names.js';

/** What pg keeps of BackendKeyData: the process of PostgreSQL's that this connection was told it talks to. */
interface BackendKey {
  readonly processID: number | null;
}

const lookOf = new WeakMap<ClientBase, PoolerLook>();

/**
 * Whether a transaction pooler such as PgBouncer stands between one pool and PostgreSQL. It hands each transaction to
 * whatever connection is free, so what was prepared before is not there. It gives itself away: the process that it named
 * when the connection was opened is not the one that answers.
 */
export class PoolerLook {
  #direct: boolean | undefined;
  #asking = false;

  /**
   * To be called with every new connection of the pool, before anything else is asked on it. The first one asks; nobody
   * waits for the answer, for it is there before the answer to whatever is asked next.
   */
  meet(client: ClientBase): void {
    lookOf.set(client, this);
    planOnce(client);
    if (this.#direct !== undefined || this.#asking) return;
    this.#asking = true;
    void this.#ask(client);
  }

  async #ask(client: ClientBase): Promise<void> {
    try {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      this.#direct = rows[0]?.pid === (client as unknown as BackendKey).processID;
    } catch {
      // The connection was lost; the next one asks.
    } finally {
      this.#asking = false;
    }
  }

  get direct(): boolean {
    return this.#direct === true;
  }
}

/** Whether what is prepared on this connection is there the next time. False as long as it is not known. */
export function keepsPrepared(client: ClientBase): boolean {
  return lookOf.get(client)?.direct === true;
}
