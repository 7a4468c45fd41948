export interface ColumnDefinition {
  readonly name: string;
  /** With its collation. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | undefined;
  readonly generated: string | undefined;
}

/** What a migration's CREATE TABLE says, taken apart so that it can be done to a table that is there, step by step. */
export interface TableDefinition {
  readonly table: string;
  readonly columns: readonly ColumnDefinition[];
  /** Keys and checks, as they stand after ADD. */
  readonly constraints: readonly string[];
}

const shape =
  /^(?<name>\w+) (?<type>.+?)(?: (?<nulls>not null|null))?(?: default (?<default>.+?))?(?: (?<generated>generated always as .+ stored))?$/;

/** Splits at the commas that stand in no brackets. */
function items(body: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of body) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((item) => item.replaceAll(/\s+/g, ' ').trim());
}

function column(item: string): ColumnDefinition {
  const { name, type, nulls, default: value, generated } = shape.exec(item)?.groups ?? {};
  if (name === undefined || type === undefined || /\b(key|unique|check|references|null|default)\b/.test(type))
    throw new Error(`An adoption can't read this column of a migration: ${item}`);
  return { name, type, notNull: nulls === 'not null', default: value, generated };
}

const creation = /^create table (\w+) \((.*)\)\s*$/s;

const addition = /^alter table (\w+)\s+(add column .*)$/s;

/** The columns that a statement of a migration of ours adds to a table that is there; none for other statements. */
export function columnsAddedBy(sql: string): Pick<TableDefinition, 'table' | 'columns'> {
  const [, table = '', body = ''] = addition.exec(sql) ?? [];
  const added = items(body).filter((item) => item.startsWith('add column '));
  return { table, columns: added.map((item) => column(item.slice('add column '.length))) };
}

/** The table that a statement of a migration of ours makes; undefined if it makes none. */
export function tableMadeBy(sql: string): string | undefined {
  return creation.exec(sql)?.[1];
}

/** @param sql a CREATE TABLE of a migration of ours. */
export function tableDefinition(sql: string): TableDefinition {
  const [, table = '', body = ''] = creation.exec(sql) ?? [];
  const all = items(body);
  const isConstraint = (item: string) => /^(primary key|constraint) /.test(item);
  return {
    table,
    columns: all.filter((item) => !isConstraint(item)).map(column),
    constraints: all.filter(isConstraint),
  };
}
