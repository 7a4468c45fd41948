import type { EntityMetadata } from '@mikro-orm/postgresql';
import pg from 'pg';
import { propertyOf } from './relations.js';

/** Makes a value of the text that PostgreSQL gives for one column. */
export type Parse = (text: string) => unknown;

const asIs: Parse = (text) => text;
const utc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/;
const anyMoment = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as Parse;

/** `text[]`; pg has no name for it. */
const texts = pg.types.getTypeParser(1009 as Parameters<typeof pg.types.getTypeParser>[0], 'text') as Parse;

/** Every transaction's time zone is UTC, and reading that shape is three times as fast as reading any. */
const moment: Parse = (text) =>
  utc.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyMoment(text);

/** Money stays text with its two decimals, and large integers text as well: neither fits a number exactly. */
const parsers: Readonly<Record<string, Parse>> = {
  uuid: asIs,
  text: asIs,
  varchar: asIs,
  numeric: asIs,
  bigint: asIs,
  xid8: asIs,
  int: Number,
  'double precision': Number,
  boolean: (text) => text === 't',
  jsonb: (text) => JSON.parse(text) as unknown,
  timestamptz: moment,
  'text[]': texts,
};

/** How a property's column is read. @throws for a type that the read path does not know. */
export function parserOf(meta: EntityMetadata, property: string): Parse {
  const type =
    propertyOf(meta, property)
      .columnTypes.at(-1)
      ?.replace(/\(.*\)$/, '') ?? '';
  const parse = parsers[type];
  if (parse === undefined)
    throw new Error(`${meta.className}.${property} is ${type}, which is not read yet.`);
  return parse;
}
