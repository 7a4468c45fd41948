import { productFile } from '#server/catalogue/product-file.js';
import { Product } from '#server/catalogue/product.entity.js';
import { customerFile } from '#server/customers/customer-file.js';
import { Customer } from '#server/customers/customer.entity.js';
import type { ExportKind } from '#server/files/export-file.js';
import type { ImportKind } from '#server/files/import-kind.js';
import type { Verb } from '#server/identity/permissions.js';
import { Order } from '#server/orders/order.entity.js';

/** What may come in as a file, by its name in addresses and commands, and the verb of who may send it. */
export const imports = {
  products: { kind: productFile, verb: 'product:import' },
  customers: { kind: customerFile, verb: 'customer:import' },
} as const satisfies Record<string, { kind: ImportKind; verb: Verb }>;

/** What may go out. Products and customers have the columns that they come in with. */
export const exports = {
  products: {
    verb: 'product:export',
    kind: {
      entity: Product,
      columns: {
        ...{ sku: 'sku', name: 'name', description: 'description', price: 'price', stock: 'stock' },
        ...{ is_active: 'isActive', category: 'category.name' },
      },
    },
  },
  customers: {
    verb: 'customer:export',
    kind: {
      entity: Customer,
      columns: {
        ...{ code: 'code', name: 'name', is_active: 'isActive', sales_group: 'salesGroup.name' },
        ...{ email: 'contacts.email', phone: 'contacts.phone', address: 'contacts.address' },
      },
    },
  },
  orders: {
    verb: 'order:export',
    kind: {
      entity: Order,
      columns: {
        ...{ code: 'code', status: 'status', customer: 'customer.code', total: 'total' },
        ...{ notes: 'notes', created_at: 'createdAt' },
      },
    },
  },
} as const satisfies Record<string, { kind: ExportKind; verb: Verb }>;
