import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { longText, missingText, tooMany } from '#server/tenancy/adopt/column-rules.js';
import { deletedRows, deletionSources, moments, momentSources } from '#server/tenancy/adopt/kept-moments.js';
import { mostCategories } from './change-category.js';

/** Categories of an older shop. A tree's parents stay as an old column: ours have none. */
export const adoptedCategories: AdoptedTable = {
  table: 'categories',
  called: 'categories',
  optional: true,
  sources: {
    name: { called: ['name', 'title'], kind: 'text', required: true },
    description: { called: ['description'], kind: 'text' },
    ...deletionSources,
    ...momentSources,
  },
  columns: (old) => ({
    name: old.text('name'),
    description: old.text('description'),
    ...moments(old),
  }),
  refused: (old) => [
    missingText(old, 'name', 'name'),
    longText(old, 'name', 200, 'a name'),
    { what: 'one name for several categories', rows: old.repeated(old.text('name')) },
    longText(old, 'description', 5000, 'a description'),
    deletedRows(old),
    tooMany(old, mostCategories, 'categories'),
  ],
};
