import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { ChangeKind } from './order-change.types.js';

/** What changes of orders are told under. */
export const orderTopic = 'order';

/** Tells those who listen to this client's orders, after the commit. */
export function tellOfOrder(write: ClientWrite, kind: ChangeKind, id: string): void {
  write.emit(orderTopic, { kind, id });
}
