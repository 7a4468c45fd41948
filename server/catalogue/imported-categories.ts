import { v7 as uuidv7 } from 'uuid';
import type { CheckedLine } from '#server/files/import-kind.js';
import type { LineFault } from '#server/files/line-faults.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { Category } from './category.entity.js';
import { mostCategories } from './change-category.js';

const make = `insert into categories (client_id, id, name)
  select $1, id, name from jsonb_to_recordset($2::jsonb) as g(id uuid, name text) order by name
  on conflict (client_id, name) do nothing`;
/** Held like by a foreign key: nobody deletes them before the products are there. */
const hold = 'select id, name from categories where client_id = $1 and name = any($2::text[]) for key share';
const look = 'select id, name from categories where client_id = $1 and name = any($2::text[])';

/** The categories that lines of a file name: those that are there, and new ones for the others. */
export class ImportedCategories {
  readonly #ids = new Map<string, string>();
  #count: number | undefined;

  /** @param apply false for a preview: then a new one gets an id that nothing has. */
  constructor(
    private readonly write: ClientWrite,
    private readonly apply: boolean,
  ) {}

  /** Each name's id; and a fault where there would be more than a client may have. */
  async of(
    lines: readonly CheckedLine[],
  ): Promise<{ ids: ReadonlyMap<string, string>; faults: LineFault[] }> {
    const lineOf = new Map<string, number>();
    for (const { line, cells } of lines) {
      const name = cells['category'] ?? '';
      if (name !== '' && !this.#ids.has(name) && !lineOf.has(name)) lineOf.set(name, line);
    }
    await this.#learn([...lineOf.keys()]);
    const fresh = [...lineOf].filter(([name]) => !this.#ids.has(name));
    if (fresh.length === 0) return { ids: this.#ids, faults: [] };
    this.#count = (this.#count ?? (await this.write.read.count(Category, []))) + fresh.length;
    if (this.#count > mostCategories) {
      const message = `There are at most ${mostCategories} categories.`;
      const [, line = 1] = fresh[0] ?? [];
      return { ids: this.#ids, faults: [{ line, column: 'category', message }] };
    }
    await this.#make(fresh.map(([name]) => name));
    return { ids: this.#ids, faults: [] };
  }

  async #learn(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const { id, name } of await this.write.query(this.apply ? hold : look, [names]))
      this.#ids.set(name as string, id as string);
  }

  async #make(names: readonly string[]): Promise<void> {
    const rows = names.map((name) => ({ id: uuidv7(), name }));
    if (!this.apply) for (const { id, name } of rows) this.#ids.set(name, id);
    // Again where somebody made one in the meantime and deleted it at once.
    while (names.some((name) => !this.#ids.has(name))) {
      await this.write.query(make, [JSON.stringify(rows)]);
      await this.#learn(names);
    }
  }
}
