import type { PoolClient } from 'pg';
import { commit, sendTogether } from '#server/database/pipeline.js';
import type { Answer, Statement } from '#server/database/statement.js';
import { asPrepared, type OpenPlacement } from './open-placement.js';

/** An open write: its statements up to COMMIT, and none after it. */
export class OpenTransaction {
  #committed: Promise<void> | undefined;

  constructor(
    private readonly connection: PoolClient,
    private readonly placement: OpenPlacement,
  ) {}

  /** @throws where COMMIT was sent already: outside of the transaction there are no settings, so no client's rows either. */
  async send(statements: readonly Statement[]): Promise<Answer[]> {
    if (this.#committed !== undefined) throw new Error('Nothing follows the COMMIT of a write.');
    return sendTogether(this.connection, asPrepared(this.placement, statements));
  }

  /** Sends COMMIT, once. @throws CommitRefused where a statement before it had failed. */
  commit(): Promise<void> {
    return (this.#committed ??= commit(this.connection));
  }
}
