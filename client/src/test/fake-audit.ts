import { type AuditAction, type AuditLogQueryVariables } from '../gql/graphql';
import { type FakeUser } from './fake-data';
import { pageOf } from './paging';

interface FakeEntry {
  id: string;
  at: string;
  action: AuditAction;
  entity: string;
  entityId: string;
  actorKind: 'USER';
  actorLabel: string;
  actor: FakeUser;
  before: object | null;
  after: object | null;
  ipAddress: string;
  userAgent: string;
}

/** What one company has on record. */
export class FakeAudit {
  rows: FakeEntry[] = [];

  put(id: string, action: AuditAction, entity: string, by: FakeUser, change: Partial<FakeEntry> = {}): void {
    this.rows = [
      {
        ...{ id, action, entity, entityId: `${entity}-1`, at: '2026-02-03T10:20:00.000Z' },
        ...({ actorKind: 'USER', actorLabel: by.email, actor: by, before: null, after: null } as const),
        ...{ ipAddress: '192.0.2.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
        ...change,
      },
      ...this.rows,
    ];
  }

  /** What the API's fields answer. */
  readonly fields = {
    auditLog: ({ filter, ...page }: AuditLogQueryVariables) =>
      pageOf(
        this.rows.filter(
          (row) =>
            (!filter?.id || row.id === filter.id) &&
            (!filter?.entity || row.entity === filter.entity) &&
            (!filter?.entityId || row.entityId === filter.entityId) &&
            (!filter?.actorId || row.actor.id === filter.actorId) &&
            (!filter?.action || [filter.action].flat().includes(row.action)),
        ),
        page,
      ),
  };
}
