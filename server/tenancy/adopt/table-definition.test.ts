import { expect, test } from 'vitest';
import { columnsAddedBy, tableDefinition, tableMadeBy } from './table-definition.js';

const sql = `create table things (
  client_id uuid not null,
  code text collate "C" not null default 'A',
  total numeric(12,2) not null default 0,
  cents bigint not null generated always as ((total * 100)::bigint) stored,
  note text null,
  primary key (client_id, code),
  constraint things_note_check check (note in ('a', 'b'))
)`;

test('a table of a migration is taken apart', () => {
  const plain = { notNull: true, default: undefined, generated: undefined };
  expect(tableMadeBy(sql)).toBe('things');
  expect(tableDefinition(sql)).toEqual({
    table: 'things',
    columns: [
      { ...plain, name: 'client_id', type: 'uuid' },
      { ...plain, name: 'code', type: 'text collate "C"', default: `'A'` },
      { ...plain, name: 'total', type: 'numeric(12,2)', default: '0' },
      {
        ...plain,
        name: 'cents',
        type: 'bigint',
        generated: 'generated always as ((total * 100)::bigint) stored',
      },
      { ...plain, name: 'note', type: 'text', notNull: false },
    ],
    constraints: ['primary key (client_id, code)', `constraint things_note_check check (note in ('a', 'b'))`],
  });
});

test.each(['a int primary key', 'a int unique', 'a int references b', 'a'])('but not “%s”', (column) => {
  expect(() => tableDefinition(`create table things (${column})`)).toThrow(column);
});

test('other statements make no table', () => {
  expect(tableMadeBy('create index i on things (a)')).toBeUndefined();
});

test('columns that are added to a table that is there are found, constraints and other statements left out', () => {
  const added = `alter table things
    add column shape text collate "C" not null default 'round',
    add constraint things_shape_check check (shape in ('round', 'square'))`;
  expect(columnsAddedBy(added)).toMatchObject({
    table: 'things',
    columns: [{ name: 'shape', type: 'text collate "C"', notNull: true, default: `'round'` }],
  });
  for (const other of ['alter table things enable row level security', 'create index i on things (a)'])
    expect(columnsAddedBy(other).columns).toEqual([]);
});
