import type { Finding } from './adopted-table.js';
import type { OldRow } from './old-row.js';

export interface GivenCodesOptions {
  /** The word of its source, and our column. */
  readonly column: 'code' | 'sku';
  readonly table: string;
  /** As in the series that goes on making them. */
  readonly prefix: string;
  readonly counter: string;
  readonly most: number;
  /** How a finding calls one. */
  readonly what: string;
  /** Rows whose codes have to differ; all if left out. */
  readonly among?: (old: OldRow) => string;
}

/** Codes of an older shop: kept as they are; rows without one get the next numbers of our series, in the order of their ids. */
export class GivenCodes {
  constructor(private readonly options: GivenCodesOptions) {}

  #given(old: OldRow): string {
    return old.text(this.options.column);
  }

  /** The number of a code that is made like ours. */
  #numberOf(sql: string): string {
    return `substring(${sql} from '^${this.options.prefix}([0-9]{6,15})$')::bigint`;
  }

  /** A SELECT of `of_id` and the `number` that a row without a code gets. */
  numbers(old: OldRow): string {
    const given = this.#given(old);
    return `select ${old.id} as of_id,
      count(*) filter (where ${given} is null) over (order by ${old.id})
        + coalesce((select max(${this.#numberOf(given)}) from ${old.from}), 0) as number
    from ${old.from}`;
  }

  /** The code; `computed` has the number. */
  value(old: OldRow): string {
    const digits = 'computed.number::text';
    return `coalesce(${this.#given(old)}, '${this.options.prefix}' || lpad(${digits}, greatest(6, length(${digits})), '0'))`;
  }

  refused(old: OldRow): Finding[] {
    const { most, what, table, among } = this.options;
    const given = this.#given(old);
    return [
      { what: `one ${what} for several ${table}`, rows: old.repeated(given, among?.(old)) },
      {
        what: `a ${what} of more than ${most} characters`,
        rows: old.rowsWhere(`length(${given}) > ${most}`, given),
      },
    ];
  }

  /** Sets the counter behind them. */
  get afterwards(): string {
    const { counter, table, column } = this.options;
    return `insert into counters (client_id, name, next_number)
      select current_setting('vecindad.client')::uuid, '${counter}', coalesce(max(${this.#numberOf(column)}), 0) + 1 from ${table}`;
  }
}
