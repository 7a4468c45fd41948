import { LRUCache } from 'lru-cache';
import type { ClientDoor } from '#server/tenancy/gateway.js';

/** How many numbers a server takes at once; what it does not use is a gap. */
const blockSize = 20;
/** How far one look goes for numbers that no order has. */
const window = 2_000;

/** Locks the client's counter, makes it if it is new, and tells where it stands. */
const lockCounter = `insert into counters (client_id, name) values ($1, 'order')
  on conflict (client_id, name) do update set next_number = counters.next_number returning next_number`;

/**
 * The next numbers from $2 on that no order has, and the counter set behind them. What is taken is looked for once and by
 * one list: a look per number, under a plan made when the table was small, walked all of the client's orders each time.
 */
const takeNumbers = `
  with candidates as materialized (
    select n, 'ORD-' || lpad(n::text, greatest(6, length(n::text)), '0') as code
    from generate_series($2::bigint, $2::bigint + ${window - 1}) n
  ), taken as materialized (
    select code from orders where client_id = $1 and code = any(array(select code from candidates))
  ), numbers as (
    select n from candidates where code not in (select code from taken) order by n limit ${blockSize}
  ), counted as (
    update counters set next_number = coalesce((select max(n) + 1 from numbers), $2::bigint + ${window})
    where client_id = $1 and name = 'order'
  )
  select n from numbers order by n`;

/**
 * Codes that the server makes: ORD-000001, ORD-000002 … They come in blocks from a short transaction of their own, so that
 * orders of one client don't queue for a counter, and step aside for codes that were given by hand.
 */
export class OrderCodes {
  readonly #blocks = new LRUCache<string, Promise<number[]>>({ max: 10_000 });

  async #newBlock(door: ClientDoor): Promise<number[]> {
    for (;;) {
      const rows = await door.write(async (write) => {
        const [counter] = await write.query(lockCounter, []);
        return write.query(takeNumbers, [counter?.['next_number']]);
      });
      if (rows.length > 0) return rows.map(({ n }) => Number(n));
    }
  }

  /** The next code for this client; unique as long as nobody gives it by hand in the meantime. */
  async take(door: ClientDoor): Promise<string> {
    for (;;) {
      const block = this.#blocks.get(door.clientId);
      const number = (await block)?.shift();
      if (number !== undefined) return `ORD-${String(number).padStart(6, '0')}`;
      // Whoever finds the block empty first fetches the next; the others wait for that one.
      if (this.#blocks.get(door.clientId) === block) {
        const fetched = this.#newBlock(door);
        this.#blocks.set(door.clientId, fetched);
        fetched.catch(() => this.#blocks.delete(door.clientId));
      }
    }
  }

  /** Takes back a code that no order got: few gaps, where most who want the last of something go away without. */
  async giveBack(clientId: string, code: string): Promise<void> {
    const block = await this.#blocks.get(clientId)?.catch(() => undefined);
    block?.unshift(Number(code.slice('ORD-'.length)));
  }
}
