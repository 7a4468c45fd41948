import type { GraphQLResolveInfo } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { equals } from '#server/database/read/condition.js';
import { inTurn } from '#server/database/in-turn.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import { moveStock, quantitiesOf } from './move-stock.js';
import { ChangeKind } from './order-change.types.js';
import { insertLines, type PricedLine } from './order-lines.js';
import { Order } from './order.entity.js';
import type { RequestKey } from './request-key.js';
import { tellOfOrder } from './tell-of-order.js';

/** An order that has passed every check. */
export interface NewOrder {
  readonly code: string;
  readonly notes: string | null;
  readonly customerId: string | null;
  /** Null for an order that a program has made. */
  readonly createdById: string | null;
  readonly total: string;
  readonly lines: readonly PricedLine[];
  readonly key: RequestKey | undefined;
}

const insert = `insert into orders
  (client_id, id, code, notes, customer_id, created_by_id, total, request_id, request_hash, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`;

/** An order for the answer, whatever has become of it. */
export async function readOrder(write: ClientWrite, info: GraphQLResolveInfo, id: string): Promise<Order> {
  const order = await write.read.kept(Order, info, [equals('id', id)]);
  if (order === null) throw new Error('An order of this transaction can’t be read.');
  return order;
}

/**
 * Writes an order, its lines and what they take from the stock, reads the answer and commits, in one round trip; tells of it.
 * @param afterwards what else goes with it.
 */
export async function writeOrder(
  write: ClientWrite,
  info: GraphQLResolveInfo,
  order: NewOrder,
  afterwards: readonly OwnStatement[] = [],
): Promise<Order> {
  const { code, notes, customerId, createdById, total, lines, key } = order;
  const [id, now] = [uuidv7(), new Date()];
  tellOfOrder(write, ChangeKind.CREATED, id);
  const statements: OwnStatement[] = [
    ...moveStock(new Map(), quantitiesOf(lines), now),
    [insert, id, code, notes, customerId, createdById, total, key?.id ?? null, key?.hash ?? null, now],
    ...insertLines(id, lines, now),
    ...afterwards,
  ];
  return write.last(async () => {
    const [, made] = await inTurn(write.together(statements), readOrder(write, info, id));
    return made;
  });
}
