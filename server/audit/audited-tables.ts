import type { EntityMetadata } from '@mikro-orm/postgresql';
import { shownColumns } from './shown-row.js';

interface AuditedTable {
  /** Its type in the API. */
  readonly typeName: string;
  readonly columns: ReturnType<typeof shownColumns>;
}

/** How recorded tables are called and shown in the API; made once from the ORM's metadata, so that a new entity needs no line here. */
export class AuditedTables {
  #tables: ReadonlyMap<string, AuditedTable> | undefined;

  /** @param entities asked once, when the log is first looked at. */
  constructor(private readonly entities: () => Iterable<EntityMetadata>) {}

  #all(): ReadonlyMap<string, AuditedTable> {
    const kept = () => [...this.entities()].filter(({ tableName, abstract }) => tableName && !abstract);
    return (this.#tables ??= new Map(
      kept().map((meta) => [meta.tableName, { typeName: meta.className, columns: shownColumns(meta) }]),
    ));
  }

  /** Undefined for a table that this code no longer has. */
  of(table: string): AuditedTable | undefined {
    return this.#all().get(table);
  }

  /** The table of an API type; undefined for a word that names none. */
  tableOf(typeName: string): string | undefined {
    return [...this.#all()].find(([, table]) => table.typeName === typeName)?.[0];
  }
}
