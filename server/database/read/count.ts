import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Answer, Statement } from '../statement.js';
import { Parameters } from './parameters.js';
import { shapeOf } from './shape.js';
import { columnsOf, selectText, type SelectOptions, type Table } from './source.js';
import { StatementTemplate, Templates } from './template.js';

const templates = new Templates<EntityMetadata, StatementTemplate>();

/** How many rows of an entity meet the conditions; with parents for each that has any. See countsOf. */
export function count(meta: EntityMetadata, { sort: _, limit: __, ...options }: SelectOptions): Statement {
  const { key, given, source } = shapeOf(meta, options);
  const template = templates.of(meta, key, () => {
    const root: Table = { meta, alias: 't0', joins: [] };
    const parameters = new Parameters();
    const parent = options.parents && columnsOf(root)(options.parents.by);
    const columns = ['count(*)', ...(parent === undefined ? [] : [parent])];
    const text = selectText(root, [], columns, source(), parameters);
    return new StatementTemplate(parent === undefined ? text : `${text} group by ${parent}`, parameters);
  });
  return template.for(given);
}

/** What a count has given, by the parent that it belongs to; under undefined where there is none. */
export function countsOf(answer: Answer | undefined): ReadonlyMap<string | undefined, number> {
  return new Map(answer?.raw.map(([counted, parent]) => [parent ?? undefined, Number(counted)]));
}
