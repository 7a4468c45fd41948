import { v7 as uuidv7 } from 'uuid';
import type { BatchOutcome, CheckedLine, ImportManner, ImportRun } from '#server/files/import-kind.js';
import type { LineFault } from '#server/files/line-faults.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { ImportedCategories } from './imported-categories.js';
import { applyLines, lockBySku, previewLines } from './product-lines.js';

/** What one of those statements answers. */
interface Answer {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Lines of new products without a name, and of products whose stock they change. */
  readonly nameless: readonly number[];
  readonly restocked: readonly number[];
  /** Skus that were made by somebody else in the meantime. */
  readonly missed: readonly string[];
}

/** Takes products in: by sku, those that are there are changed, the others made. */
export class ImportProducts implements ImportRun {
  readonly #categories: ImportedCategories;
  readonly #mayRestock: boolean;
  /** New products of this preview so far: nothing is written, so each look has to take them along. */
  #previewed = 0;

  constructor(
    private readonly write: ClientWrite,
    private readonly manner: ImportManner,
  ) {
    this.#categories = new ImportedCategories(write, manner.apply);
    this.#mayRestock = manner.may('stock:adjust');
  }

  async lock(skus: readonly string[]): Promise<void> {
    await this.write.query(lockBySku, [skus]);
  }

  async batch(lines: readonly CheckedLine[]): Promise<BatchOutcome> {
    const { ids, faults } = await this.#categories.of(lines);
    let [created, updated, unchanged] = [0, 0, 0];
    for (let left = lines; left.length > 0;) {
      const answer = await this.#send(left, ids);
      created += answer.created;
      updated += answer.updated;
      unchanged += answer.unchanged;
      faults.push(...this.#faultsIn(answer));
      left = left.filter(({ cells }) => answer.missed.includes(cells['sku'] ?? ''));
    }
    await this.#assertRoomFor(created);
    return { created, updated, unchanged, faults };
  }

  /** @throws QUOTA_EXCEEDED where the client's plan has no room for what a batch has made, or would make. */
  async #assertRoomFor(created: number): Promise<void> {
    if (created === 0) return;
    this.#previewed += created;
    const { apply } = this.manner;
    await this.write.assertRoom(
      'products',
      apply ? { more: created, made: created } : { more: this.#previewed },
    );
  }

  async #send(lines: readonly CheckedLine[], categoryIds: ReadonlyMap<string, string>): Promise<Answer> {
    const given = lines.map(({ line, cells }) => ({
      ...cells,
      line,
      id: uuidv7(),
      category_id: categoryIds.get(cells['category'] ?? '') ?? null,
    }));
    const statement = this.manner.apply ? applyLines : previewLines;
    const [answer] = await this.write.query(statement, [JSON.stringify(given), this.manner.given]);
    return answer as unknown as Answer;
  }

  #faultsIn({ nameless, restocked }: Answer): LineFault[] {
    const missing = 'No product has this sku, and a new one needs a name.';
    const notYours = 'Your role may not change the stock of a product. Leave the column out.';
    return [
      ...nameless.map((line) => ({ line, column: 'name', message: missing })),
      ...(this.#mayRestock ? [] : restocked.map((line) => ({ line, column: 'stock', message: notYours }))),
    ];
  }
}
