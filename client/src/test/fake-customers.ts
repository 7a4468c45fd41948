import {
  type CreateCustomerInput,
  type CustomersQueryVariables,
  type UpdateCustomerInput,
} from '../gql/graphql';
import { refuse } from './fake-tokens';
import { pageOf, type PageWish } from './paging';

interface FakeContact {
  id: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  createdAt: string;
}
export interface FakeGroup {
  id: string;
  name: string;
  createdAt: string;
}
export interface FakeCustomer {
  id: string;
  code: string;
  name: string;
  isActive: boolean;
  salesGroup: FakeGroup | null;
  contacts: FakeContact[];
  createdAt: string;
}

const createdAt = '2026-01-01T00:00:00.000Z';
const group = (name: string) => ({ id: `group-${name.toLowerCase()}`, name, createdAt });
const groups = [group('Norte'), group('Sur')];

/** One client's customers, by the contract's rules as far as the pages lean on them. */
export class FakeCustomers {
  rows: FakeCustomer[] = Array.from({ length: 23 }, (_, index) => ({
    id: `customer-${index + 1}`,
    code: `CUS-${String(index + 1).padStart(6, '0')}`,
    name: `Obras ${String(index + 1).padStart(2, '0')}`,
    isActive: index !== 1,
    salesGroup: groups[index % 3] ?? null,
    contacts: this.contacts([{ email: `compras@obras-${index + 1}.example`, phone: null, address: null }]),
    createdAt,
  }));

  private contacts(given: CreateCustomerInput['contacts']): FakeContact[] {
    return [given ?? []].flat().map(({ email, phone, address }, index) => ({
      id: `contact-${email ?? index}`,
      email: email ?? null,
      phone: phone ?? null,
      address: address ?? null,
      createdAt,
    }));
  }

  find(id: string): FakeCustomer {
    const row = this.rows.find((customer) => customer.id === id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
  }

  private group = (row: FakeGroup) => ({
    ...row,
    priceList: null,
    sellers: [],
    marketingManagers: [],
    customers: (page: PageWish) =>
      pageOf(
        this.rows.filter(({ salesGroup }) => salesGroup?.id === row.id),
        page,
      ),
  });

  /** What the API's fields answer. */
  readonly fields = {
    salesGroups: () => groups.map(this.group),
    salesGroup: ({ id }: { id: string }) => groups.filter((row) => row.id === id).map(this.group)[0] ?? null,
    customer: ({ id }: { id: string }) => this.rows.find((customer) => customer.id === id) ?? null,
    customers: ({ search, ...page }: CustomersQueryVariables) => {
      const text = search?.toLowerCase() ?? '';
      const matching = this.rows
        .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(text))
        .sort((a, b) => a.name.localeCompare(b.name));
      return pageOf(matching, page);
    },
    createCustomer: ({ input }: { input: CreateCustomerInput }) => {
      const row: FakeCustomer = {
        id: `customer-new-${this.rows.length}`,
        code: input.code ?? 'CUS-000099',
        name: input.name,
        isActive: input.isActive ?? true,
        salesGroup: groups.find(({ id }) => id === input.salesGroupId) ?? null,
        contacts: this.contacts(input.contacts),
        createdAt,
      };
      this.rows.push(row);
      return row;
    },
    updateCustomer: ({ id, input }: { id: string; input: UpdateCustomerInput }) => this.update(id, input),
    deleteCustomer: ({ id }: { id: string }) => {
      const gone = this.find(id);
      this.rows = this.rows.filter((customer) => customer !== gone);
      return gone;
    },
  };

  private update(id: string, { contacts, salesGroupId, ...input }: UpdateCustomerInput): FakeCustomer {
    const row = this.find(id);
    if (input.code && this.rows.some((other) => other !== row && other.code === input.code))
      throw refuse('CONFLICT', { field: 'code' });
    if (contacts !== undefined) row.contacts = this.contacts(contacts);
    if (salesGroupId !== undefined) row.salesGroup = groups.find(({ id }) => id === salesGroupId) ?? null;
    return Object.assign(row, input);
  }
}
