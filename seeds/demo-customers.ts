import { type DemoClient, staffOf } from './demo-client.js';
import { idsOf } from './demo-ids.js';
import type { DemoPriceList } from './demo-prices.js';
import { between, pick, streamOf } from './random.js';

export interface DemoGroup {
  id: string;
  name: string;
  priceList: DemoPriceList | undefined;
  sellers: readonly DemoStaff[];
  marketing: readonly DemoStaff[];
}

/** That a user looks after a group. */
interface DemoStaff {
  id: string;
  userId: string;
}

export interface DemoContact {
  id: string;
  email: string | null;
  phone: string | null;
  address: string | null;
}

export interface DemoCustomer {
  id: string;
  code: string;
  name: string;
  isActive: boolean;
  group: DemoGroup | undefined;
  contacts: readonly DemoContact[];
  /** How often it orders, against others. */
  demand: number;
}

/** `Ferrehogar Núñez` has its mail at `ferrehogarnunez.example`. */
function domainOf(name: string): string {
  const ascii = name.normalize('NFD').toLowerCase();
  return `${ascii.replace(/[^a-z0-9]/g, '').slice(0, 30)}.example`;
}

/** Writes the contacts of one customer after the other: the office, and perhaps the accounts and the store. */
function contactWriter(client: DemoClient): (name: string, city: string) => DemoContact[] {
  const { mailboxes, phones, streets, address } = client.buyers;
  const id = idsOf(client, 'contacts');
  const random = streamOf(client, 'customers');
  let calls = 0;
  const phone = () => {
    const number = `${phones[calls % phones.length] ?? ''}${String(Math.floor(calls / phones.length)).padStart(2, '0')}`;
    calls += 1;
    return number;
  };
  const place = (city: string) =>
    address
      .replace('{street}', pick(streets, random))
      .replace('{number}', String(between(1, 980, random)))
      .replace('{city}', city);
  return (name, city) => {
    const [office = '', ...rest] = mailboxes;
    const mail = (box: string) => `${box}@${domainOf(name)}`;
    const contacts: DemoContact[] = [
      { id: id(), email: mail(office), phone: phone(), address: place(city) },
      { id: id(), email: mail(pick(rest, random)), phone: phone(), address: null },
      { id: id(), email: null, phone: phone(), address: place(city) },
    ];
    return contacts.slice(0, 1 + Math.floor(random() ** 1.4 * 3));
  };
}

/** A client's sales groups and their customers, and those in none. */
export function demoCustomers(client: DemoClient, lists: readonly DemoPriceList[]) {
  const { buyers } = client;
  const groupId = idsOf(client, 'groups');
  const staffId = idsOf(client, 'staff');
  const customerId = idsOf(client, 'customers');
  const contactsOf = contactWriter(client);
  const random = streamOf(client, 'buyers');
  const staff = (emails: readonly string[]): DemoStaff[] =>
    emails.map((email) => {
      const user = staffOf(client).find((one) => one.email === email);
      if (user === undefined) throw new RangeError(`Nobody at ${client.slug} has the address ${email}.`);
      return { id: staffId(), userId: user.id };
    });

  const groups = buyers.groups.map(({ name, priceList, sellers, marketing }): DemoGroup => ({
    id: groupId(),
    name,
    priceList: lists.find((list) => list.name === priceList),
    sellers: staff(sellers),
    marketing: staff(marketing),
  }));
  const lines = [
    ...buyers.groups.flatMap(({ customers }, i) => customers.map((line) => ({ line, group: groups[i] }))),
    ...buyers.others.map((line) => ({ line, group: undefined })),
  ];
  const customers = lines.map(({ line, group }, i): DemoCustomer => {
    const [name = '', city = ''] = line.replace('!', '').split('|');
    return {
      id: customerId(),
      code: `${buyers.codePrefix}${String(i + 1).padStart(3, '0')}`,
      name,
      isActive: !line.startsWith('!'),
      group,
      contacts: contactsOf(name, city),
      demand: 0.15 + random() ** 3,
    };
  });
  return { groups, customers };
}
