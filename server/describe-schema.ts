import { printSorted } from '#server/graphql/print-sorted.js';
import { createSchema, type ClientSide } from './create-schema.js';

/** The API as SDL. It is read off the code alone: no resolver runs, so none needs what it would work with. */
export async function describeSchema(): Promise<string> {
  return printSorted(await createSchema({} as ClientSide, undefined));
}
