import pg, { type Connection } from 'pg';

/** What pg offers to whoever submits queries of their own, beyond its types (pg-cursor and pg-query-stream use the same). */
export interface Wire extends Omit<Connection, 'bind' | 'parse' | 'describe' | 'execute' | 'close'> {
  /** Which names are prepared on this connection; pg adds one when it hears that parsing went well. */
  readonly parsedStatements: Record<string, string>;
  /** Those that were sent and not heard of yet. */
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: {
    statement: string;
    values: readonly unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: undefined): void;
  close(message: { type: 'S'; name: string }): void;
}

const { utils } = pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } };

/** A parameter as pg sends it. */
export const parameterOf = utils.prepareValue;
