import { v7 as uuidv7 } from 'uuid';
import type { BatchOutcome, CheckedLine, ImportManner, ImportRun } from '#server/files/import-kind.js';
import type { LineFault } from '#server/files/line-faults.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { applyLines, lockByCode, previewLines } from './customer-lines.js';

/** What one of those statements answers. */
interface Answer {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Lines of new customers without a name, and of unknown sales groups. */
  readonly nameless: readonly number[];
  readonly groupless: readonly number[];
  /** Codes that were made by somebody else in the meantime. */
  readonly missed: readonly string[];
}

/** Takes customers in: by code, those that are there are changed, the others made, each with its first contact. */
export class ImportCustomers implements ImportRun {
  constructor(
    private readonly write: ClientWrite,
    private readonly manner: ImportManner,
  ) {}

  async lock(codes: readonly string[]): Promise<void> {
    await this.write.query(lockByCode, [codes]);
  }

  async batch(lines: readonly CheckedLine[]): Promise<BatchOutcome> {
    const faults: LineFault[] = [];
    let [created, updated, unchanged] = [0, 0, 0];
    for (let left = lines; left.length > 0;) {
      const answer = await this.#send(left);
      created += answer.created;
      updated += answer.updated;
      unchanged += answer.unchanged;
      faults.push(...faultsIn(answer));
      left = left.filter(({ cells }) => answer.missed.includes(cells['code'] ?? ''));
    }
    return { created, updated, unchanged, faults };
  }

  async #send(lines: readonly CheckedLine[]): Promise<Answer> {
    const given = lines.map(({ line, cells }) => ({ ...cells, line, id: uuidv7(), contact_id: uuidv7() }));
    const statement = this.manner.apply ? applyLines : previewLines;
    const [answer] = await this.write.query(statement, [JSON.stringify(given), this.manner.given]);
    return answer as unknown as Answer;
  }
}

function faultsIn({ nameless, groupless }: Answer): LineFault[] {
  const missing = 'No customer has this code, and a new one needs a name.';
  // Not made like a category: a group comes with its people and its price list.
  const unknown = 'There is no sales group with this name.';
  return [
    ...nameless.map((line) => ({ line, column: 'name', message: missing })),
    ...groupless.map((line) => ({ line, column: 'sales_group', message: unknown })),
  ];
}
