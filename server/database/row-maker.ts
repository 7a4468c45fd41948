import pg, { type FieldDef } from 'pg';
import type { RawRow, Row } from './statement.js';

/** Makes an object of each row of a statement whose columns only PostgreSQL knows. */
export function rowMaker(fields: readonly FieldDef[]): (raw: RawRow) => Row {
  const columns = fields.map(({ name, dataTypeID }) => {
    const parse = pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown;
    return { name, parse };
  });
  return (raw) => {
    const row: Row = {};
    for (const [i, { name, parse }] of columns.entries()) {
      const text = raw[i] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    return row;
  };
}
