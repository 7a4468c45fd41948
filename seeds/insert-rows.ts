import { quoteIdentifier } from '#server/database/statement.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';

type Value = string | number | boolean | Date | null;

/** `unitPrice` is the column `unit_price`. */
const columnOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Writes these properties of the rows, and the client, in one statement: through the unit of work, the demo's thousands of
 * rows would take several times as long. The table's own row type reads the values; other columns keep their defaults.
 */
export async function insertRows<Property extends string>(
  write: ClientWrite,
  table: string,
  properties: readonly Property[],
  rows: readonly Readonly<Record<Property, Value>>[],
): Promise<void> {
  const into = quoteIdentifier(table);
  const columns = properties.map((property) => quoteIdentifier(columnOf(property))).join(', ');
  const plain = rows.map((row) =>
    Object.fromEntries(properties.map((property) => [columnOf(property), row[property]])),
  );
  await write.query(
    `insert into ${into} (client_id, ${columns})
       select $1::uuid, ${columns} from jsonb_populate_recordset(null::${into}, $2::jsonb)`,
    [JSON.stringify(plain)],
  );
}
