/**
 * Gives a property's column, quoted and qualified; for a to-one relation the one that holds the other row's id, so
 * `equals('customer', id)` and `isNull('customer')` mean the reference. @throws for a property that the entity lacks.
 */
export type ColumnOf = (property: string) => string;
/** Adds a parameter and gives its placeholder. */
export type Bind = (value: unknown) => string;
/** A condition on an entity's own columns, as SQL text; values go through `bind`, names through `column`. */
export type Condition = (column: ColumnOf, bind: Bind) => string;

export const equals =
  (property: string, value: unknown): Condition =>
  (column, bind) =>
    `${column(property)} = ${bind(value)}`;

/** What no row meets: for a value that can't be one of the column's. */
export const nothing: Condition = () => 'false';

export const isNull =
  (property: string): Condition =>
  (column) =>
    `${column(property)} is null`;

/** @param values of the column's type; one parameter, so that the text stays the same for any number of them. */
export const oneOf =
  (property: string, values: readonly unknown[]): Condition =>
  (column, bind) =>
    `${column(property)} = any(${bind(values)})`;

export const atLeast =
  (property: string, value: unknown): Condition =>
  (column, bind) =>
    `${column(property)} >= ${bind(value)}`;

export const below =
  (property: string, value: unknown): Condition =>
  (column, bind) =>
    `${column(property)} < ${bind(value)}`;

/** Text search in any of the properties, ignoring case; `%`, `_` and `\` in the text mean themselves. */
export const contains =
  (properties: readonly string[], text: string): Condition =>
  (column, bind) => {
    const pattern = bind(`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    return `(${properties.map((property) => `${column(property)} ilike ${pattern}`).join(' or ')})`;
  };
