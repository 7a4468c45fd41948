import { z } from 'zod';
import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { longText } from '#server/tenancy/adopt/column-rules.js';
import { deletedRows, deletionSources, moments, momentSources } from '#server/tenancy/adopt/kept-moments.js';
import type { OldRow } from '#server/tenancy/adopt/old-row.js';

const email = (old: OldRow) => `lower(${old.text('email')})`;
/** The very pattern that the API holds new ones to. */
const address = `'${z.regexes.email.source.replaceAll(`'`, `''`)}'`;

/** How to reach the customers of an older shop, one contact for each row; one row a customer needs no id of its own. */
export const adoptedContacts: AdoptedTable = {
  table: 'customer_contacts',
  called: 'customerinfo',
  optional: true,
  idCalled: ['id', 'customer_id'],
  sources: {
    customer_id: { called: ['customer_id'], kind: 'number', of: 'customers', required: true },
    email: { called: ['email', 'email_address', 'mail'], kind: 'text' },
    phone: { called: ['phone', 'phone_number', 'telephone', 'tel'], kind: 'any' },
    address: { called: ['address', 'postal_address', 'street'], kind: 'text' },
    ...deletionSources,
    ...momentSources,
  },
  columns: (old) => ({
    customer_id: old.reference('customer_id', 'customers'),
    email: email(old),
    phone: old.text('phone'),
    address: old.text('address'),
    ...moments(old),
  }),
  refused: (old) => [
    {
      what: 'neither e-mail address nor telephone number nor postal address',
      rows: old.rowsWhere(
        `coalesce(${old.text('email')}, ${old.text('phone')}, ${old.text('address')}) is null`,
        `'customer ' || ${old.raw('customer_id')}`,
      ),
    },
    { what: 'what is no e-mail address', rows: old.rowsWhere(`${email(old)} !~ ${address}`, email(old)) },
    longText(old, 'email', 254, 'an e-mail address'),
    longText(old, 'phone', 40, 'a telephone number'),
    longText(old, 'address', 500, 'an address'),
    deletedRows(old),
  ],
};
