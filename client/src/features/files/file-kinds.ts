import { type Verb } from '../../auth/permissions';

export type FileKind = 'products' | 'customers';

interface FileFacts {
  /** The columns that the server takes, the key first. */
  readonly columns: readonly string[];
  readonly importVerb: Verb;
  readonly exportVerb: Verb;
  /** The queries whose answers an import outdates. */
  readonly outdated: readonly string[];
}

export const fileKinds: Record<FileKind, FileFacts> = {
  products: {
    columns: ['sku', 'name', 'description', 'price', 'stock', 'is_active', 'category'],
    importVerb: 'product:import',
    exportVerb: 'product:export',
    outdated: ['products', 'product', 'categories'],
  },
  customers: {
    columns: ['code', 'name', 'is_active', 'sales_group', 'email', 'phone', 'address'],
    importVerb: 'customer:import',
    exportVerb: 'customer:export',
    outdated: ['customers', 'customer'],
  },
};

/** The server's limit. */
const MOST_BYTES = 50 * 1024 * 1024;

/** What can be told of a file before it is sent. By its name: browsers don't agree on the type of a CSV file. */
export function fileFault({ name, size }: File): 'notCsv' | 'tooLarge' | undefined {
  if (!/\.(csv|txt|tsv)$/i.test(name)) return 'notCsv';
  return size > MOST_BYTES ? 'tooLarge' : undefined;
}
