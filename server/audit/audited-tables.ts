import type { EntityMetadata } from '@mikro-orm/postgresql';
import { shownColumns } from './shown-row.js';

interface AuditedTable {
  /** Its type in the API. */
  readonly typeName: string;
  readonly columns: ReturnType<typeof shownColumns>;
}

/** How recorded tables are called and shown in the API; made once from the ORM's metadata, so that a new entity needs no line here. */
export class AuditedTables {
  readonly #tables: ReadonlyMap<string, AuditedTable>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(metadata: Iterable<EntityMetadata>) {
    const all = [...metadata].filter(({ tableName, abstract }) => tableName && !abstract);
    this.#tables = new Map(
      all.map((meta) => [meta.tableName, { typeName: meta.className, columns: shownColumns(meta) }]),
    );
    this.#names = new Map(all.map(({ className, tableName }) => [className, tableName]));
  }

  /** Undefined for a table that this code no longer has. */
  of(table: string): AuditedTable | undefined {
    return this.#tables.get(table);
  }

  /** The table of an API type; undefined for a word that names none. */
  tableOf(typeName: string): string | undefined {
    return this.#names.get(typeName);
  }
}
