import { optionalText } from '#server/errors/input-text.js';
import { orEmpty, truthCell } from '#server/files/cell-rules.js';
import type { ImportKind } from '#server/files/import-kind.js';
import { contactRules, customerRules } from './customer.types.js';
import { ImportCustomers } from './import-customers.js';

/** Customers in a file, one a line, each with its first contact. */
export const customerFile: ImportKind = {
  key: 'code',
  columns: {
    ...customerRules,
    is_active: orEmpty(truthCell),
    sales_group: optionalText('A sales group’s name', 200),
    ...contactRules,
  },
  begin: (write, manner) => new ImportCustomers(write, manner),
};
