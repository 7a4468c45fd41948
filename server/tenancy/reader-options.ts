import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { MetadataOf } from '#server/database/read/selection.js';
import type { Answer, Statement } from '#server/database/statement.js';

/** What the readers of one client's rows are bound to. */
export interface ReaderOptions {
  readonly clientId: string;
  readonly schema: string;
  readonly metadataOf: MetadataOf;
  readonly cursors: CursorSigner;
  /** Sends statements where they run: a read transaction of their own, or the open write. */
  readonly send: (statements: readonly Statement[]) => Promise<Answer[]>;
}
