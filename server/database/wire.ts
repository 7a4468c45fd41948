import pg, { type Connection } from 'pg';

/** What pg keeps of a connection, beyond its types, for whoever submits queries of their own. */
export interface Wire extends Connection {
  /** Which names are prepared on this connection; pg adds one when it hears that parsing went well. */
  readonly parsedStatements: Record<string, string>;
  /** Those that were sent and not heard of yet. */
  readonly submittedNamedStatements: Record<string, string>;
}

const { utils } = pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } };

/** A parameter as pg sends it. */
export const parameterOf = utils.prepareValue;
