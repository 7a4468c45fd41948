import { stringify } from 'csv-stringify/sync';
import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { after } from '#server/database/read/sort.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import { guardCell } from './formula-guard.js';

/** What can be exported: rows of an entity, one a line. */
export interface ExportKind {
  readonly entity: EntityClass<AnyEntity>;
  /** Each column of the file: where its text is found in a row, such as `category.name`, or `contacts.email` of the first. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How many rows are read at a time. */
const pageSize = 1_000;
const byId = [{ property: 'id', direction: 'asc' }] as const;

function cellOf(row: unknown, path: string): string {
  const value = path.split('.').reduce<unknown>((of, step) => {
    const one: unknown = Array.isArray(of) ? of[0] : of;
    return (one as Record<string, unknown> | null | undefined)?.[step];
  }, row);
  if (value == null) return '';
  return guardCell(value instanceof Date ? value.toISOString() : `${value as string | number | boolean}`);
}

// What a program would take for the end of a line or a cell is quoted, whichever separator it goes by.
const asCsv = (lines: readonly (readonly string[])[]): string =>
  stringify([...lines], { record_delimiter: '\n', quoted_match: /[\r\n;\t]/ });

/**
 * All living rows as CSV, in the order in which they were made. It is read page by page and holds neither a connection nor a
 * snapshot in between, however slow the reader is: what is changed meanwhile may come either way, and nothing comes twice.
 * @param through how many rows were read, each time that some were.
 */
export async function* exportFile(
  { read }: Pick<ClientDoor, 'read'>,
  { entity, columns }: ExportKind,
  through?: (rows: number) => void,
): AsyncGenerator<string> {
  const paths = Object.values(columns);
  let text = asCsv([Object.keys(columns)]);
  for (let last: string | undefined; ;) {
    const where = last === undefined ? [] : [after(byId, [last])];
    const rows = await read.rows<{ id: string }>(entity, paths, { where, sort: byId, limit: pageSize });
    yield text + asCsv(rows.map((row) => paths.map((path) => cellOf(row, path))));
    through?.(rows.length);
    last = rows.at(-1)?.id;
    if (rows.length < pageSize) return;
    text = '';
  }
}
