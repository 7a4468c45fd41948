import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { demoCarts } from './demo-carts.js';
import { type DemoClient, type DemoUser, staffOf } from './demo-client.js';
import { demoOrders } from './demo-orders.js';
import { demoShop, type DemoShop } from './demo-shop.js';
import { insertRows } from './insert-rows.js';
import { decimal } from './money.js';

async function writeUser(write: ClientWrite, user: DemoUser, passwordHash: string): Promise<void> {
  const { id, email, role, firstName, lastName, bio } = user;
  const there = await write.lockedIfAny(User, id);
  if (there === null)
    write.create(User, { id, email, passwordHash, role: Role[role], firstName, lastName, bio });
  else there.bio = bio;
}

/** Gives each row when it was entered: one a minute, from the day that the company began. */
function enteredFrom(opened: Date) {
  return <T extends object>(rows: readonly T[]) =>
    rows.map((row, i) => {
      const at = new Date(opened.getTime() + i * 60_000);
      return { ...row, createdAt: at, updatedAt: at };
    });
}

type Entered = ReturnType<typeof enteredFrom>;
const dates = ['createdAt', 'updatedAt'] as const;

async function writeCatalogue(write: ClientWrite, shop: DemoShop, entered: Entered): Promise<void> {
  const { categories, priceLists } = shop;
  const products = shop.products.map((product) => ({ ...product, price: decimal(product.cents) }));
  const prices = priceLists.flatMap(({ id: priceListId, items }) =>
    items.map((item) => ({ ...item, priceListId, price: decimal(item.cents) })),
  );
  await insertRows(write, 'categories', ['id', 'name', 'description', ...dates], entered(categories));
  await insertRows(
    write,
    'products',
    ['id', 'categoryId', 'sku', 'name', 'description', 'price', 'stock', 'isActive', ...dates],
    entered(products),
  );
  await insertRows(
    write,
    'price_lists',
    ['id', 'name', 'isActive', 'isDefault', ...dates],
    entered(priceLists),
  );
  await insertRows(
    write,
    'price_list_items',
    ['id', 'priceListId', 'productId', 'price', ...dates],
    entered(prices),
  );
}

async function writeCustomers(write: ClientWrite, shop: DemoShop, entered: Entered): Promise<void> {
  const groups = shop.groups.map((group) => ({ ...group, priceListId: group.priceList?.id ?? null }));
  const people = (who: 'sellers' | 'marketing') =>
    entered(groups.flatMap((group) => group[who].map((one) => ({ ...one, salesGroupId: group.id }))));
  const customers = shop.customers.map((one) => ({ ...one, salesGroupId: one.group?.id ?? null }));
  const contacts = customers.flatMap(({ id: customerId, contacts }) =>
    contacts.map((contact) => ({ ...contact, customerId })),
  );
  const link = ['id', 'salesGroupId', 'userId', ...dates] as const;
  await insertRows(write, 'sales_groups', ['id', 'name', 'priceListId', ...dates], entered(groups));
  await insertRows(write, 'sales_group_sellers', link, people('sellers'));
  await insertRows(write, 'sales_group_marketing_managers', link, people('marketing'));
  await insertRows(
    write,
    'customers',
    ['id', 'code', 'name', 'isActive', 'salesGroupId', ...dates],
    entered(customers),
  );
  await insertRows(
    write,
    'customer_contacts',
    ['id', 'customerId', 'email', 'phone', 'address', ...dates],
    entered(contacts),
  );
}

async function writeOrders(write: ClientWrite, client: DemoClient, now: Date): Promise<void> {
  const orders = demoOrders(client, now);
  const items = orders.flatMap(({ id: orderId, items, createdAt }) =>
    items.map((item) => ({ ...item, orderId, createdAt, updatedAt: createdAt })),
  );
  await insertRows(
    write,
    'orders',
    ['id', 'code', 'status', 'total', 'notes', 'customerId', 'createdById', ...dates],
    orders,
  );
  await insertRows(
    write,
    'order_items',
    ['id', 'orderId', 'productId', 'quantity', 'unitPrice', ...dates],
    items,
  );
}

export interface FillOptions {
  /** Of everybody's password. */
  readonly passwordHash: string;
  /** When the company began; what it sells and to whom was entered then. */
  readonly opened: Date;
  readonly now: Date;
}

/** Writes all that a demo client has in its own tables, in the caller's one transaction; its orders last. */
export async function fillClient(
  write: ClientWrite,
  client: DemoClient,
  { passwordHash, opened, now }: FillOptions,
): Promise<void> {
  for (const user of staffOf(client)) await writeUser(write, user, passwordHash);
  await write.em.flush();
  const shop = demoShop(client);
  const entered = enteredFrom(opened);
  await writeCatalogue(write, shop, entered);
  await writeCustomers(write, shop, entered);
  await insertRows(write, 'carts', ['id', 'customerId', 'productId', 'quantity'], demoCarts(client, shop));
  await writeOrders(write, client, now);
}
