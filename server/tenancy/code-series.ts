import { LRUCache } from 'lru-cache';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { AppError, taken } from '#server/errors/app-error.js';
import type { ClientDoor } from './client-door.js';

/** How many numbers a server takes at once; what it does not use is a gap. */
const blockSize = 20;
/** How far one look goes for numbers that nothing has. */
const window = 2_000;

export interface CodeSeriesOptions {
  /** The counter's name; it stays for good. */
  readonly counter: string;
  /** What a code begins with, before its number. */
  readonly prefix: string;
  /** Where codes are used, also those that are given by hand; a unique index holds them, `<table>_client_id_<column>_unique`. */
  readonly table: string;
  readonly column: string;
  /** What has them, in words for whoever gives one that is taken: `A product`. */
  readonly what: string;
  /** Whether the code of a deleted row may be used again: then only living rows are looked at. */
  readonly freedByDeletion: boolean;
}

/** Locks the client's counter, makes it if it is new, and tells where it stands. */
const lockCounter = `insert into counters (client_id, name) values ($1, $2)
  on conflict (client_id, name) do update set next_number = counters.next_number returning next_number`;

/**
 * The next numbers from $3 on that no row has, and the counter set behind them. What is taken is looked for once and by
 * one list: a look per number, under a plan made when the table was small, walked all of the client's rows each time.
 */
const takeNumbers = ({ table, column, freedByDeletion }: CodeSeriesOptions) => `
  with candidates as materialized (
    select n, $4 || lpad(n::text, greatest(6, length(n::text)), '0') as code
    from generate_series($3::bigint, $3::bigint + ${window - 1}) n
  ), taken as materialized (
    select ${quoteIdentifier(column)} as code from ${quoteIdentifier(table)}
    where client_id = $1 and ${quoteIdentifier(column)} = any(array(select code from candidates))
      ${freedByDeletion ? 'and deleted_at is null' : ''}
  ), numbers as (
    select n from candidates where code not in (select code from taken) order by n limit ${blockSize}
  ), counted as (
    update counters set next_number = coalesce((select max(n) + 1 from numbers), $3::bigint + ${window})
    where client_id = $1 and name = $2
  )
  select n from numbers order by n`;

/**
 * Codes that the server makes, such as ORD-000001, ORD-000002 … They come in blocks from a short transaction of their own, so
 * that what one client makes does not queue for a counter, and step aside for codes that were given by hand.
 */
export class CodeSeries {
  readonly #blocks = new LRUCache<string, Promise<number[]>>({ max: 10_000 });
  readonly #takeNumbers: string;

  constructor(private readonly options: CodeSeriesOptions) {
    this.#takeNumbers = takeNumbers(options);
  }

  async #newBlock(door: ClientDoor): Promise<number[]> {
    const { counter, prefix } = this.options;
    for (;;) {
      const rows = await door.write(async (write) => {
        const [stands] = await write.query(lockCounter, [counter]);
        return write.query(this.#takeNumbers, [counter, stands?.['next_number'], prefix]);
      });
      if (rows.length > 0) return rows.map(({ n }) => Number(n));
    }
  }

  /** The next code for this client; unique as long as nobody gives it by hand in the meantime. */
  async take(door: ClientDoor): Promise<string> {
    for (;;) {
      const block = this.#blocks.get(door.clientId);
      const number = (await block)?.shift();
      if (number !== undefined) return `${this.options.prefix}${String(number).padStart(6, '0')}`;
      // Whoever finds the block empty first fetches the next; the others wait for that one.
      if (this.#blocks.get(door.clientId) === block) {
        const fetched = this.#newBlock(door);
        this.#blocks.set(door.clientId, fetched);
        fetched.catch(() => this.#blocks.delete(door.clientId));
      }
    }
  }

  /** What a write ran into, as CONFLICT where somebody else has the code. */
  conflictOf(error: unknown): unknown {
    const { column, what } = this.options;
    return this.#isTaken(error) ? taken(column, `${what} with this ${column} exists already.`) : error;
  }

  /**
   * Makes something that has a code.
   * @param given the caller's own code; else it is the next of the client's, and the one after it where somebody was quicker.
   * @param make writes it, whole or not at all; `unused` takes back a code of the series that it had no need of.
   * @throws CONFLICT (field: the column) for a given code that is taken; whatever `make` throws.
   */
  async withCode<T>(
    door: ClientDoor,
    given: string | null | undefined,
    make: (code: string, unused: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const code = given ?? (await this.take(door));
      const unused = async () => {
        if (given == null) await this.#giveBack(door.clientId, code);
      };
      try {
        return await make(code, unused);
      } catch (error) {
        // Somebody gave this very code by hand after the block was taken: the next one.
        if (given == null && this.#isTaken(error)) continue;
        // An expected refusal has surely written nothing; after anything else the code may be in use.
        if (error instanceof AppError) await unused();
        throw this.conflictOf(error);
      }
    }
  }

  #isTaken(error: unknown): boolean {
    const { table, column } = this.options;
    return brokenConstraint(error) === `${table}_client_id_${column}_unique`;
  }

  /** Few gaps, where most who want the last of something go away without. */
  async #giveBack(clientId: string, code: string): Promise<void> {
    const block = await this.#blocks.get(clientId)?.catch(() => undefined);
    block?.unshift(Number(code.slice(this.options.prefix.length)));
  }
}
