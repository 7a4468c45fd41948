import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Given } from './parameters.js';
import { columnsOf, roundedLimit, type SelectOptions, type Source } from './source.js';

/** One question taken apart: what its statements' texts depend on, and what is only filled in. */
export interface Shape {
  /** Questions on one selection with the same key have the same texts. */
  readonly key: string;
  readonly given: Given;
  readonly source: () => Source;
}

export function shapeOf(meta: EntityMetadata, options: SelectOptions): Shape {
  const { schema, scope, where, sort, parents, columns = [] } = options;
  const limit = options.limit === undefined ? undefined : roundedLimit(options.limit);
  const column = columnsOf({ meta, alias: '' });
  const values: unknown[] = [];
  const firsts: number[] = [];
  let key = `${limit ?? ''} ${parents?.by ?? ''} ${columns.join(' ')}`;
  for (const condition of where) {
    firsts.push(values.length);
    key += ` and ${condition(column, (value) => `$${values.push(value)}`)}`;
  }
  for (const { property, direction } of sort ?? []) key += ` ${property} ${direction}`;
  return {
    key,
    given: { schema, scope: scope.value, where: values, parents: parents?.ids },
    source: () => ({
      propertiesOf: scope.propertiesOf,
      where: where.map((condition, i) => (of, parameters) => condition(of, parameters.from(firsts[i] ?? 0))),
      sort,
      limit,
      parents: parents && { by: parents.by },
    }),
  };
}
