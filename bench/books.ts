import { setTimeout as sleep } from 'node:timers/promises';
import type { Behind } from '../tests/world/behind.js';
import type { Caller } from './callers.js';
import { idsOfData, initialStock } from './data.js';
import { connections } from './load.js';

/** What the tables themselves say of what was written, behind both servers' backs: where some clients live. */
export class Books {
  /** One client for each set of tables. */
  readonly #places: readonly string[];

  /** @param together all of them live in the same tables. */
  constructor(
    private readonly behind: Behind,
    callers: readonly Caller[],
    together: boolean,
  ) {
    const clients = [...new Set(callers.map(({ clientId }) => clientId))];
    this.#places = together ? clients.slice(0, 1) : clients;
  }

  async #sum(text: string, values: readonly unknown[] = []): Promise<number> {
    let sum = 0;
    for (const clientId of this.#places) {
      const [row] = await this.behind.sqlOf<{ n: string }>(clientId, text, [...values]);
      sum += Number(row?.n);
    }
    return sum;
  }

  /** How many orders there are, deleted ones too. */
  orders(): Promise<number> {
    return this.#sum('select count(*) as n from orders');
  }

  /** The same once what was under way at the end of a load is written as well. */
  async settledOrders(): Promise<number> {
    for (let before = -1, now = await this.orders(); ; before = now, now = await this.orders()) {
      if (now === before) return now;
      await sleep(150);
    }
  }

  /** An answer without a row, or a row without an answer, would make the figures worthless. @throws then. */
  static assertWritten(name: string, answers: number, rows: number): void {
    // What is under way when the load ends is written and not answered.
    if (rows < answers || rows > answers + connections)
      throw new Error(`${name}: ${answers} answers made ${rows} orders.`);
  }

  /** @throws where the stock has not lost exactly what the new orders took, or an order has not its two lines. */
  async assertBalance(): Promise<void> {
    const gone = await this.#sum('select coalesce(sum($1::bigint - stock), 0) as n from products', [
      initialStock,
    ]);
    const isNew = `id::text not like '${idsOfData}%'`;
    const sold = await this.#sum(
      `select coalesce(sum(quantity), 0) as n from order_items where order_${isNew}`,
    );
    const lines = await this.#sum(`select count(*) as n from order_items where order_${isNew}`);
    const made = await this.#sum(`select count(*) as n from orders where ${isNew}`);
    if (gone !== sold || lines !== 2 * made)
      throw new Error(`${made} new orders have ${lines} lines for ${sold}, and ${gone} left the stock.`);
  }
}
