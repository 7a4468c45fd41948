import type { EntityClass, FilterQuery, MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { centreOf } from './centre.js';

interface Dated {
  readonly id: string;
  /** Set by a trigger with the database's clock. */
  readonly updatedAt: Date;
}

/** Transactions commit later than the moment that their rows carry; a look back this far sees them all. */
const overlapMs = 5_000;

/** Rows of one table of the centre, cached; what changes elsewhere is seen by asking what is newer than what is known. */
export class PolledRows<T extends Dated> {
  readonly #byId = new LRUCache<string, Readonly<T>>({ max: 20_000 });
  #seenUntil = new Date(0);

  /** @param onRemember told of each row as it is taken in. */
  constructor(
    private readonly orm: MikroORM,
    private readonly entity: EntityClass<T>,
    private readonly onRemember: (row: Readonly<T>) => void = () => undefined,
  ) {}

  /** The row as it was last seen, without asking. */
  known(id: string): Readonly<T> | undefined {
    return this.#byId.get(id);
  }

  /** Keeps the newer of what it knows and what it is told: a poll that began before a change must not undo it. */
  remember(row: T): Readonly<T> {
    const known = this.#byId.get(row.id);
    if (known && known.updatedAt > row.updatedAt) return known;
    const record = Object.freeze({ ...row });
    this.#byId.set(record.id, record);
    this.onRemember(record);
    return record;
  }

  async get(id: string): Promise<Readonly<T> | undefined> {
    return this.#byId.get(id) ?? this.find({ id } as FilterQuery<T>);
  }

  /** Asks the centre. */
  async find(where: FilterQuery<T>): Promise<Readonly<T> | undefined> {
    const found = await centreOf(this.orm).findOne(this.entity, where);
    return found ? this.remember(found) : undefined;
  }

  /** Lets the next look ask the centre. */
  forget(id: string): void {
    this.#byId.delete(id);
  }

  /** Looks for what changed since the last look. @throws when the centre does not answer; the next look sees the same. */
  async refresh(): Promise<void> {
    const first = this.#seenUntil.getTime() === 0;
    const since = new Date(this.#seenUntil.getTime() - overlapMs);
    const rows = centreOf(this.orm);
    const changed = first
      ? await rows.find(this.entity, {}, { orderBy: { updatedAt: 'desc' } as never, limit: 1 })
      : await rows.find(this.entity, { updatedAt: { $gte: since } } as never);
    for (const row of changed as T[]) {
      // Here alone: a look at one row says nothing of what changed in others meanwhile.
      if (row.updatedAt > this.#seenUntil) this.#seenUntil = row.updatedAt;
      if (first || this.#byId.has(row.id)) this.remember(row);
    }
  }
}
