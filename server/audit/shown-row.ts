import { ReferenceKind, type EntityMetadata, type EntityProperty } from '@mikro-orm/postgresql';
import { keyPairs, toOneTarget } from '#server/database/read/relations.js';

type Values = Readonly<Record<string, unknown>>;

/** Bookkeeping that would say nothing in a log, beside what is hidden or kept by the database itself. */
const bookkeeping = new Set(['clientId', 'id', 'updatedAt', 'version', 'requestHash']);

/** How a column is called in the API, and how its value is written there. */
interface Shown {
  readonly name: string;
  readonly write: (value: unknown) => unknown;
}

function writing({ columnTypes: [type = ''] }: EntityProperty): (value: unknown) => unknown {
  // jsonb holds amounts as numbers: 19.9 for 19.90. Twelve digits fit into one exactly.
  if (type.startsWith('numeric')) return (value) => Number(value).toFixed(2);
  if (type.startsWith('timestamptz')) return (value) => new Date(String(value)).toISOString();
  return (value) => value;
}

/** The columns of a table that the audit log shows, in the entity's order. */
export function shownColumns(meta: EntityMetadata): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const property of meta.props) {
    if (bookkeeping.has(property.name) || property.hidden || property.generated) continue;
    if (toOneTarget(property)) {
      const [column] = keyPairs(property)[0] ?? [];
      if (column !== undefined) shown.set(column, { name: `${property.name}Id`, write: (value) => value });
    } else if (property.kind === ReferenceKind.SCALAR) {
      const [column] = property.fieldNames;
      if (column !== undefined) shown.set(column, { name: property.name, write: writing(property) });
    }
  }
  return shown;
}

/**
 * What the log shows of a row: all of it where it came or went, else what changed.
 * @param row by column, as recorded. @param other the row on the other side of the change; null where there is none.
 */
export function shownRow(
  columns: ReadonlyMap<string, Shown>,
  row: Values | null,
  other: Values | null,
): Values | null {
  if (row === null) return null;
  const entries = [...columns]
    .filter(([column]) => column in row)
    .filter(([column]) => other === null || JSON.stringify(row[column]) !== JSON.stringify(other[column]))
    .map(([column, { name, write }]) => [name, row[column] === null ? null : write(row[column])] as const);
  return Object.fromEntries(entries);
}
