import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { Query } from '#server/database/read/select.js';
import type { Condition } from '#server/database/read/condition.js';
import type { Answer, Row, Statement } from '#server/database/statement.js';

/** A row of the client's that has to be looked at. */
export interface Look {
  readonly entity: EntityClass<AnyEntity>;
  readonly paths: readonly string[];
  readonly where: readonly Condition[];
  /** Is told at once that the look is under way, so that whoever wants the same can wait for it. */
  readonly sent: (found: Promise<Row | null>) => void;
}

/** What has to be known before rows of a client are handed out or changed: whether the caller's session still counts. */
export interface EntryCheck {
  /** What has to be looked at with the next transaction; undefined where enough is known, or will be. */
  due(): Look | undefined;
  /** Waits for a look that is under way. @throws the refusal. */
  passed(): Promise<void>;
}

/** Sends statements in a transaction of its own. */
type Transaction = (statements: readonly Statement[]) => Promise<Answer[]>;

/** A look on its way, as statements to send along and what is done with their answers. */
export interface Along {
  readonly statements: readonly Statement[];
  readonly sent: (answers: Promise<readonly Answer[]>) => void;
}

export interface EntranceOptions {
  readonly check: EntryCheck | undefined;
  readonly queryOf: (look: Look, schema: string) => Query;
  /** Where reads go. */
  readonly home: string;
}

/** The way into a client's rows. The look that is due travels with the first transaction, and costs no round trip of its own. */
export class Entrance {
  constructor(private readonly options: EntranceOptions) {}

  /** What has to travel along with the next transaction, if anything, by the schema that it goes to. */
  along(): ((schema: string) => Along) | undefined {
    const { check, queryOf } = this.options;
    const look = check?.due();
    if (look === undefined) return undefined;
    return (schema) => {
      const { statements, read } = queryOf(look, schema);
      return {
        statements,
        sent: (answers) => look.sent(answers.then((all) => read(all).get(undefined)?.[0] ?? null)),
      };
    };
  }

  /** @throws the refusal, as soon as what was looked at is known. */
  async passed(): Promise<void> {
    await this.options.check?.passed();
  }

  /** A read transaction. What it has found is given to nobody, not even as an error, before the look is judged. */
  async read(statements: readonly Statement[], transaction: Transaction): Promise<Answer[]> {
    const along = this.along()?.(this.options.home);
    if (along === undefined) return this.#judged(transaction(statements));
    const all = transaction([...along.statements, ...statements]);
    along.sent(all);
    return (await this.#judged(all)).slice(along.statements.length);
  }

  /** Asks by itself, if that is due: before something that is no transaction on the client's rows. */
  async alone(transaction: Transaction): Promise<void> {
    const along = this.along()?.(this.options.home);
    if (along) along.sent(transaction(along.statements));
    await this.passed();
  }

  async #judged(answers: Promise<Answer[]>): Promise<Answer[]> {
    if (this.options.check === undefined) return answers;
    await answers.catch(() => undefined);
    await this.passed();
    return answers;
  }
}
