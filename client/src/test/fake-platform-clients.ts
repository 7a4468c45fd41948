import { type ClientStatus, type Isolation } from '../gql/graphql';

/** A client as its operator sees it. */
export function makePlatformClient(slug: string, name: string, isolation: Isolation = 'SHARED') {
  return {
    ...{ id: `client-${slug}`, slug, name, isolation, description: null, plan: 'standard' },
    status: 'ACTIVE' as ClientStatus,
    joinPolicy: 'INVITE_ONLY',
    createdAt: '2026-03-01T09:30:00.000Z',
    admin: { email: `owner@${slug}.test` },
    ...{ server: 'main', database: 'vecindad', schema: isolation === 'SCHEMA' ? `t_${slug}` : 'shared' },
    databaseRole: null,
    roleIsSuperuser: false,
    ...{ migration: '0042', sizeBytes: 8_123_456, activeConnections: 2, warnings: [] as string[] },
    usage: { users: 3, products: 24, orders: 340 },
  };
}
export type FakePlatformClient = ReturnType<typeof makePlatformClient>;
