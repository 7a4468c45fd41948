import { type JoinPolicy, type OrderStatus, type Role } from '../gql/graphql';

export interface FakeClient {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  plan: string;
  status: 'ACTIVE';
  joinPolicy: JoinPolicy;
  currency: string;
  timeZone: string | null;
  color: string | null;
  logo: { url: string; width: number; height: number } | null;
  createdAt: string;
  usage: { orders: number; users: number };
  limits: Record<'users' | 'products' | 'orders', { used: number; limit: number | null }>;
}
export interface FakeUser {
  id: string;
  email: string;
  password: string;
  role: Role;
  firstName: string | null;
  lastName: string | null;
  bio: string | null;
  isActive: boolean;
  createdAt: string;
  client: FakeClient;
}
export interface FakeCustomer {
  id: string;
  code: string;
  name: string;
  isActive: boolean;
  contacts: [];
}
export interface FakeProduct {
  id: string;
  sku: string;
  name: string;
  price: string;
  stock: number;
  isActive: boolean;
}
export interface FakeItem {
  id: string;
  quantity: number;
  unitPrice: string;
  product: FakeProduct;
}
export interface FakeOrder {
  id: string;
  code: string;
  status: OrderStatus;
  total: string;
  notes: string | null;
  createdBy: FakeUser | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  clientId: string;
  customer: FakeCustomer | null;
  items: FakeItem[];
  requestId?: string | undefined;
}

export const PASSWORD = 'demo-Password-1';
const since = '2026-01-01T00:00:00.000Z';

export function makeClient(slug: string, name: string, currency = 'EUR'): FakeClient {
  return {
    id: `client-${slug}`,
    name,
    slug,
    description: null,
    plan: 'FREE',
    status: 'ACTIVE',
    joinPolicy: 'INVITE_ONLY',
    currency,
    ...{ timeZone: null, color: null, logo: null },
    createdAt: since,
    usage: { orders: 45, users: 2 },
    limits: {
      users: { used: 240, limit: 250 },
      products: { used: 12, limit: null },
      orders: { used: 45, limit: 1_000_000 },
    },
  };
}

export function makeUser(
  client: FakeClient,
  email: string,
  role: Role,
  firstName: string | null = null,
): FakeUser {
  return {
    id: `user-${email}`,
    email,
    password: PASSWORD,
    role,
    firstName,
    lastName: null,
    bio: null,
    isActive: true,
    createdAt: since,
    client,
  };
}

const states = ['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'] as const;
const notes = [
  'Entrega por la mañana',
  'Factura a nombre de la obra',
  null,
  'Llamar antes de salir',
  'Recoge en tienda',
];

/** The newest first in time has the highest number. */
export function makeOrders(client: FakeClient, by: FakeUser, count: number): FakeOrder[] {
  return Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2026, 0, 1 + index * 3, 9, 30)).toISOString();
    return {
      id: `order-${client.slug}-${index + 1}`,
      code: `ORD-${String(index + 1).padStart(6, '0')}`,
      status: states[index % 4] ?? 'PENDING',
      total: `${((index * 7919) % 4000) + 10}.50`,
      notes: notes[index % notes.length] ?? null,
      createdBy: index % 6 === 5 ? null : by,
      version: 1,
      createdAt: time,
      updatedAt: time,
      clientId: client.id,
      customer: null,
      items: [],
    };
  });
}
