import { z } from 'zod';

/** The tables of the usual shop, as the mapping file calls them. */
export const usualTables = [
  'categories',
  'products',
  'users',
  'customers',
  'customerinfo',
  'pricelists',
  'pricelistitems',
  'orders',
  'orderitems',
] as const;
export type UsualTable = (typeof usualTables)[number];

const name = z.string().min(1).max(63);

const tableMapping = z.strictObject({
  /** What the old database calls it. */
  table: name.optional(),
  /** Our word for a column → the old column, or null for “don't take it, whatever is called like it”. */
  columns: z.record(z.string(), name.nullable()).default({}),
  /** Our word for a column → old value, in lower case → one of our values. */
  values: z.record(z.string(), z.record(z.string().toLowerCase(), z.string())).default({}),
});

/** Which table and column of the old database is which; everything has a default. */
const mappingSchema = z.strictObject({
  schema: name.default('public'),
  /** The zone of moments that were stored without one. */
  timeZone: z.string().default('UTC'),
  /** Address of the user who becomes OWNER, if roles don't tell. */
  owner: z.string().trim().toLowerCase().default(''),
  /** Null for a table that is left as it is. */
  tables: z.partialRecord(z.enum(usualTables), tableMapping.nullable()).default({}),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type TableMapping = z.infer<typeof tableMapping>;

/** Reads a mapping file. @param text JSON; undefined for the default mapping. @throws with a line for each fault. */
export function readMapping(text: string | undefined): Mapping {
  let json: unknown;
  try {
    json = text === undefined ? {} : JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping file is not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
  const read = mappingSchema.safeParse(json);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.') || '(file)'}: ${message}`);
  throw new Error(['The mapping file has faults:', ...faults].join('\n'));
}

/** Names are alike whatever their spelling: created_at, createdAt, "CreatedAt". */
export const alike = (text: string): string => text.toLowerCase().replaceAll('_', '');
