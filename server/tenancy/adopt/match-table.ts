import { fault, type Found } from './findings.js';
import { alike, type Mapping, type TableMapping, type UsualTable } from './mapping.js';
import type { AdoptedTable, Source } from './adopted-table.js';
import type { OldColumn, OldTable } from './old-schema.js';

/** One adopted table beside the old one that it is made of. */
export interface MatchedTable {
  readonly adopted: AdoptedTable;
  readonly old: OldTable;
  /** By our word, the old columns that are there. */
  readonly sources: ReadonlyMap<string, OldColumn>;
  /** Old value → ours, by the word of the choice. */
  readonly choices: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const whole = ['smallint', 'integer', 'bigint'];
const numbers = /^(smallint|integer|bigint|real|double precision|money|numeric(\(.*\))?)$/;
const moments = /^(date|timestamp(\(\d\))? with(out)? time zone)$/;

const kinds: Readonly<Record<Source['kind'], (type: string) => boolean>> = {
  number: (type) => numbers.test(type),
  moment: (type) => moments.test(type),
  text: (type) => /^(text|citext|name|character.*|public\.citext)$/.test(type),
  any: () => true,
};

const nothing: TableMapping = { columns: {}, values: {} };

/** The old table that is meant: by the name in the mapping, else by one like it. */
export function findTable(
  name: UsualTable,
  mapping: Mapping,
  tables: readonly OldTable[],
): OldTable | undefined {
  const said = mapping.tables[name]?.table;
  return (
    tables.find((table) => table.name === (said ?? name)) ??
    (said === undefined ? tables.find((table) => alike(table.name) === alike(name)) : undefined)
  );
}

function findColumn(source: Source, said: string | undefined, { columns }: OldTable): OldColumn | undefined {
  if (said !== undefined) return columns.find(({ name }) => name === said);
  for (const called of source.called) {
    const found =
      columns.find(({ name }) => name === called) ??
      columns.find(({ name }) => alike(name) === alike(called));
    if (found) return found;
  }
  return undefined;
}

type Wrong = (what: string) => void;

function matchColumns(
  adopted: AdoptedTable,
  said: TableMapping,
  old: OldTable,
  taken: ReadonlySet<string>,
  wrong: Wrong,
): Map<string, OldColumn> {
  const id: Source = { called: adopted.idCalled ?? ['id'], kind: 'number', required: true };
  const known: Readonly<Record<string, Source>> = { id, ...adopted.sources };
  const sources = new Map<string, OldColumn>();
  for (const word of Object.keys(said.columns))
    if (known[word] === undefined)
      wrong(`the mapping fills “${word}”, which is none of ${Object.keys(known).join(', ')}`);
  for (const [word, source] of Object.entries(known)) {
    const named = said.columns[word];
    const column = named === null ? undefined : findColumn(source, named, old);
    if (column === undefined && typeof named === 'string') wrong(`${old.name} has no column ${named}`);
    else if (column === undefined) {
      if (source.required) wrong(`${old.name} has no column for “${word}”`);
    } else if (source.of !== undefined && !taken.has(source.of)) {
      // What it names stays an old row, and so the column an old column.
      if (source.required)
        wrong(`${old.name}.${column.name} names rows of ${source.of}, which are not taken over`);
    } else {
      sources.set(word, column);
      if (!kinds[source.kind](column.type))
        wrong(`${old.name}.${column.name} is ${column.type}; “${word}” is a ${source.kind}`);
      else if ((word === 'id' || source.of !== undefined) && !whole.includes(column.type))
        wrong(`${old.name}.${column.name} is ${column.type}; only whole numbers can be ids`);
    }
  }
  return sources;
}

function matchChoices(
  adopted: AdoptedTable,
  said: TableMapping,
  wrong: Wrong,
): Map<string, Record<string, string>> {
  const choices = new Map<string, Record<string, string>>();
  for (const [word, { ours, usual }] of Object.entries(adopted.choices ?? {})) {
    const list = { ...usual, ...said.values[word] };
    choices.set(word, list);
    for (const [from, to] of Object.entries(list))
      if (!ours.includes(to))
        wrong(`the mapping makes “${from}” of ${word} “${to}”, which is none of ${ours.join(', ')}`);
  }
  for (const word of Object.keys(said.values))
    if (adopted.choices?.[word] === undefined)
      wrong(`the mapping has values for “${word}”, which takes none`);
  return choices;
}

/**
 * Finds one table and its columns, and what is wrong with them.
 * @param taken the product's names of all tables that there is something for.
 */
export function matchTable(
  adopted: AdoptedTable,
  mapping: Mapping,
  tables: readonly OldTable[],
  taken: ReadonlySet<string>,
): { matched?: MatchedTable; faults: Found[] } {
  const said = mapping.tables[adopted.called];
  const faults: Found[] = [];
  const wrong = (what: string) => faults.push(fault(adopted.called, what));
  if (said === null) {
    if (!adopted.optional) wrong('the mapping leaves it; a client can’t do without');
    return { faults };
  }
  const old = findTable(adopted.called, mapping, tables);
  if (old === undefined) {
    if (!adopted.optional || said?.table !== undefined)
      wrong(`there is no table ${said?.table ?? adopted.called} in schema ${mapping.schema}`);
    return { faults };
  }
  if (old.kind !== 'table') wrong(`${old.name} is ${old.kind}; only an ordinary table can be taken over`);
  const sources = matchColumns(adopted, said ?? nothing, old, taken, wrong);
  return {
    matched: { adopted, old, sources, choices: matchChoices(adopted, said ?? nothing, wrong) },
    faults,
  };
}
