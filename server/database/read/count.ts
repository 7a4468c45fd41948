import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Statement } from '../statement.js';
import { Parameters } from './parameters.js';
import { columnsOf, selectText, type SelectOptions, type Table } from './source.js';

/** How many rows of an entity meet the conditions, as one column `count`; with parents one row for each that has any. */
export function count(meta: EntityMetadata, { sort: _, limit: __, ...options }: SelectOptions): Statement {
  const root: Table = { meta, alias: 't0', joins: [] };
  const parameters = new Parameters();
  const parent = options.parents && columnsOf(root)(options.parents.by);
  const columns = [...(parent === undefined ? [] : [`${parent} as parent`]), 'count(*)::int as count'];
  const text = selectText(root, [], columns, options, parameters);
  return {
    text: parent === undefined ? text : `${text} group by ${parent}`,
    values: parameters.values,
    reusable: true,
  };
}
