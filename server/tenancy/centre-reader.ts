import type { AnyEntity, EntityClass, EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connections } from '#server/database/connections.js';
import type { Connection } from '#server/database/pagination/connection.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import { readTransaction } from '#server/database/read-transaction.js';
import type { Condition } from '#server/database/read/condition.js';
import { selectionOfPaths, type MetadataOf } from '#server/database/read/selection.js';
import type { Scope } from '#server/database/read/source.js';
import type { Answer, Statement } from '#server/database/statement.js';
import { centreFilter } from './centre.js';
import { wantedOf, type ListOptions } from './page-query.js';
import { readPage } from './read-page.js';

export interface CentreReaderOptions {
  /** The application's pool. */
  readonly application: Connections;
  readonly metadataOf: MetadataOf;
  readonly cursors: CursorSigner;
  readonly statementTimeoutMs: number;
}

const noScope: Scope = { propertiesOf: () => [], value: undefined };
const everyRow: Condition = () => 'true';

/** Reads for the platform: pages of the centre's tables, and what PostgreSQL says of itself to the application's role. */
export class CentreReader {
  constructor(private readonly options: CentreReaderOptions) {}

  /** Runs statements as the application's role, in one read-only transaction. Names are to be qualified: nothing is in the search path. */
  send(statements: readonly Statement[]): Promise<Answer[]> {
    const timeout = String(this.options.statementTimeoutMs);
    const settings = ['search_path', '', 'statement_timeout', timeout, 'timezone', 'UTC'];
    return readTransaction(this.options.application, settings, statements);
  }

  /** The centre's own table, of which every row may be read. @throws for a table of clients. */
  #centralMeta(entity: EntityClass<AnyEntity>): EntityMetadata {
    const meta = this.options.metadataOf(entity);
    if (!(centreFilter in meta.filters)) throw new Error(`${meta.className} is not a table of the centre.`);
    return meta;
  }

  /** One page of a table, with all of its columns: what is made of a row is not the row itself. */
  async page<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOptions,
  ): Promise<Connection<T>> {
    const meta = this.#centralMeta(entity);
    const all = selectionOfPaths(
      meta,
      meta.props.filter(({ persist }) => persist !== false).map(({ name }) => name),
    );
    return readPage<T>(meta, wantedOf(info, meta, all), list, {
      base: { schema: meta.schema ?? '', scope: noScope, where: [everyRow, ...list.where] },
      owner: `centre ${meta.className}`,
      cursors: this.options.cursors,
      send: (statements) => this.send(statements),
    });
  }
}
