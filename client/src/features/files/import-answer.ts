import { failure } from '../../api/signed-request';

/** What is wrong in a file, and where. */
export interface LineFault {
  /** Counted from 1; the header is the first. */
  readonly line: number;
  /** null where the whole line is meant. */
  readonly column: string | null;
  /** The server's English sentence. */
  readonly message: string;
}
export interface ImportAnswer {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** How many faults there are; `errors` holds the first hundred. */
  readonly count: number;
  readonly errors: readonly LineFault[];
}

const nothing: ImportAnswer = { created: 0, updated: 0, unchanged: 0, count: 0, errors: [] };

/**
 * What the server made of a file, or would. One with faults answers the same whether it was checked or sent.
 * @throws ServerError for every other refusal.
 */
export async function readAnswer(response: Response): Promise<ImportAnswer> {
  if (!response.ok && response.status !== 422) throw await failure(response);
  return { ...nothing, ...((await response.json()) as Partial<ImportAnswer>) };
}
