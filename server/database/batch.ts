import type { Connection, FieldDef, PoolClient, Submittable } from 'pg';
import { serialize } from 'pg-protocol';
import { keepsPrepared } from './pooler.js';
import { nameAll } from './prepared-names.js';
import { rowMaker } from './row-maker.js';
import type { Answer, RawRow, Row, Statement } from './statement.js';
import { parameterOf, type Wire } from './wire.js';

/** An answer while it comes in. */
interface Coming extends Answer {
  command: string;
  rowCount: number | null;
}

const nothing = (): Coming => ({ rows: [], raw: [], command: '', rowCount: null });
const unread = (): Row => ({});
/** The same in every batch. */
const [portalDescription, execution, syncMessage] = [
  serialize.describe({ type: 'P' }),
  serialize.execute(),
  serialize.sync(),
];

/**
 * Statements sent over one connection as one message of the protocol: one Sync at the end, so that PostgreSQL works through
 * them without a pause and skips the rest after a failure. As queries of pg's own, each with its Sync and a description of
 * its columns, the four of a read cost twice as much on both sides.
 */
export class Batch implements Submittable {
  /** @throws the first failure. */
  readonly answers: Promise<Answer[]>;
  readonly #names: readonly string[];
  readonly #dropped: readonly string[];
  readonly #came: Coming[] = [];
  #coming = nothing();
  #make: (raw: RawRow) => Row = unread;
  #done: (answers: Answer[]) => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;

  constructor(
    client: PoolClient,
    readonly statements: readonly Statement[],
  ) {
    const { names, dropped } = nameAll(client, statements, keepsPrepared(client));
    this.#names = names;
    this.#dropped = dropped;
    this.answers = new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
    });
  }

  /** With `text`, how pg keeps its record of what is prepared: those of the statement that is being answered. */
  get name(): string | undefined {
    return this.#names[this.#came.length];
  }

  get text(): string | undefined {
    return this.statements[this.#came.length]?.text;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const messages = this.#dropped.map((name) => {
      delete wire.parsedStatements[name];
      return serialize.close({ type: 'S', name });
    });
    for (const [i, statement] of this.statements.entries())
      this.#say(wire, messages, statement, this.#names[i] ?? '');
    messages.push(syncMessage);
    // In one piece: of a dozen small ones, each on its way through the stream, the sending cost more than the making.
    if (wire.stream.writable) wire.stream.write(Buffer.concat(messages));
  }

  #say(wire: Wire, messages: Buffer[], { text, values, raw }: Statement, name: string): void {
    if (name === '') messages.push(serialize.parse({ text }));
    else if (!(name in wire.parsedStatements) && !(name in wire.submittedNamedStatements)) {
      messages.push(serialize.parse({ name, text }));
      wire.submittedNamedStatements[name] = text;
    }
    messages.push(serialize.bind({ statement: name, values: values as unknown[], valueMapper: parameterOf }));
    if (raw !== true) messages.push(portalDescription);
    messages.push(execution);
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.#make = rowMaker(fields);
  }

  handleDataRow({ fields }: { fields: RawRow }): void {
    if (this.statements[this.#came.length]?.raw === true) this.#coming.raw.push(fields);
    else this.#coming.rows.push(this.#make(fields));
  }

  handleCommandComplete({ text }: { text: string }): void {
    const words = text.split(' ');
    this.#coming.command = words[0] ?? '';
    this.#coming.rowCount = words.length > 1 ? Number(words.at(-1)) : null;
    this.#came.push(this.#coming);
    this.#coming = nothing();
  }

  handleError(error: Error, connection: Connection): void {
    // What comes after a failure was not even looked at.
    const { submittedNamedStatements } = connection as unknown as Wire;
    for (const name of this.#names.slice(this.#came.length)) delete submittedNamedStatements[name];
    this.#failed(error);
  }

  handleReadyForQuery(): void {
    this.#done(this.#came);
  }
}
