import type { Finding, Source } from './adopted-table.js';
import type { OldRow } from './old-row.js';

/** The moments of a row that every table of the product has. */
export const momentSources = {
  created_at: { called: ['created_at', 'created', 'date_created'], kind: 'moment' },
  updated_at: { called: ['updated_at', 'updated', 'modified_at'], kind: 'moment' },
} as const satisfies Record<string, Source>;

/** A row without them was made now. */
export const moments = (old: OldRow) => ({
  created_at: `coalesce(${old.moment('created_at')}, now())`,
  updated_at: `coalesce(${old.moment('updated_at')}, ${old.moment('created_at')}, now())`,
});

/** How an old row says that it is deleted: by a moment, or by yes and no. */
export const deletionSources = {
  deleted_at: { called: ['deleted_at', 'removed_at'], kind: 'moment' },
  is_deleted: { called: ['is_deleted', 'deleted', 'is_removed'], kind: 'any', keep: true },
} as const satisfies Record<string, Source>;

/** Whether it is deleted; never null. */
export const isDeleted = (old: OldRow): string =>
  `(${old.raw('deleted_at')} is not null or coalesce(${old.truth('is_deleted')}, false))`;

/** When it was deleted; a row that only says yes counts as deleted when it was last changed. */
export const deletedAt = (old: OldRow): string =>
  `case when ${isDeleted(old)} then coalesce(${old.moment('deleted_at')}, ${old.moment('updated_at')}, ${old.moment('created_at')}, now()) end`;

/** For tables whose rows are deleted for good in the product: nobody should find them alive again. */
export const deletedRows = (old: OldRow): Finding => ({
  what: 'deleted only by a mark, which the product has no place for: delete the row, or map the column to null',
  rows: old.rowsWhere(isDeleted(old), `coalesce(${old.raw('deleted_at')}::text, 'yes')`),
});

/** Sources of `active`. What is made of it tells less, so it stays. */
export const activeSource = {
  called: ['is_active', 'active', 'enabled'],
  kind: 'any',
  keep: true,
} as const satisfies Source;

/** What does not say is active. */
export const active = (old: OldRow): string => `coalesce(${old.truth('is_active')}, true)`;
