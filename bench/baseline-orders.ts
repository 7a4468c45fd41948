import { createHmac, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { BaselineHomes, type BaselineOptions } from './baseline-homes.js';
import { blockSize } from './baseline-sql.js';
import { basketsOf, type Line } from './baskets.js';
import type { Bearer } from './baseline-token.js';
import type { BasketItem } from './callers.js';

export interface OrderBody {
  readonly notes: string;
  readonly items: readonly BasketItem[];
}

/** As somebody would write it who has only these questions: statements sent together, rows given as they come. */
export class BaselineOrders {
  readonly #homes: BaselineHomes;
  readonly #blocks = new Map<string, number[]>();
  readonly #auditKey = randomBytes(32);

  constructor(options: BaselineOptions) {
    this.#homes = new BaselineHomes(options);
  }

  async list({ clientId }: Bearer): Promise<object> {
    const [list, count] = await this.#homes.ask(clientId, [
      ['list', clientId],
      ['count', clientId],
    ]);
    const [counted] = (count?.rows ?? []) as { count: number }[];
    return { orders: { nodes: list?.rows, totalCount: counted?.count } };
  }

  async nested({ clientId }: Bearer): Promise<object> {
    const [list] = await this.#homes.ask(clientId, [['nested', clientId]]);
    return { orders: { nodes: basketsOf((list?.rows ?? []) as Line[]) } };
  }

  async one({ clientId }: Bearer, id: string): Promise<object> {
    const [found] = await this.#homes.ask(clientId, [['one', clientId, id]]);
    return { order: (found?.rows[0] as object | undefined) ?? null };
  }

  /** Codes in blocks, as the product takes them. */
  async #code(clientId: string): Promise<string> {
    let number = this.#blocks.get(clientId)?.shift();
    if (number === undefined) {
      const [taken] = await this.#homes.ask(clientId, [['codes', clientId]]);
      const [{ next_number: next }] = taken?.rows as [{ next_number: string }];
      number = Number(next) - blockSize;
      this.#blocks.set(
        clientId,
        Array.from({ length: blockSize - 1 }, (_, i) => Number(next) - blockSize + 1 + i),
      );
    }
    return `ORD-${String(number).padStart(6, '0')}`;
  }

  /** Who writes, with a proof of it: what the tables' own triggers write down with every row that changes. */
  #actor({ clientId, userId }: Bearer): string {
    const write = uuidv7();
    const said = JSON.stringify(['write', clientId, write, 'USER', userId]);
    const mac = createHmac('sha256', this.#auditKey)
      .update(said)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    return JSON.stringify({ kind: 'USER', id: userId, label: userId, ip: null, agent: null, write, mac });
  }

  /** Locks, checks, prices and writes in one round trip; only the code may take another. */
  async create(bearer: Bearer, { notes, items }: OrderBody): Promise<object> {
    const { clientId, userId } = bearer;
    const code = await this.#code(clientId);
    const products = items.map(({ productId }) => productId);
    const lines = [items.map(() => uuidv7()), products, items.map(({ quantity }) => quantity)];
    const [, made] = await this.#homes.ask(
      clientId,
      [
        ['lock', clientId, products],
        ['create', clientId, uuidv7(), code, notes, userId, new Date(), ...lines],
      ],
      this.#actor(bearer),
    );
    return { createOrder: made?.rows[0] as object };
  }

  async end(): Promise<void> {
    await this.#homes.end();
  }
}
