import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';
import { inTurn } from '#server/database/in-turn.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { assertMayBuy, findBuyer } from './buyer.js';
import { lockProducts } from './lock-products.js';
import { assertAvailable } from './move-stock.js';
import type { OrderCodes } from './order-codes.js';
import { priceLines, totalOf, type WantedLine } from './order-lines.js';
import type { Order } from './order.entity.js';
import type { CreateOrderInput } from './order.types.js';
import { placeUnderCode, type Placed } from './placing.js';
import { assertSameRequest, findTwin, requestKey, type RequestKey } from './request-key.js';
import { readOrder, writeOrder } from './write-order.js';

/** What is asked for, once normalized: alike for requests that mean the same. */
interface Asked {
  readonly code: string | null;
  readonly notes: string | null;
  readonly customerId: string | null;
  /** Of an order without lines. */
  readonly total: string;
  readonly lines: readonly WantedLine[];
}

function askedIn({ code, notes, customerId, total, items }: CreateOrderInput): Asked {
  return {
    code: code ?? null,
    notes: notes ?? null,
    customerId: customerId ?? null,
    total: total ?? '0.00',
    lines: (items ?? []).map((item, i) => ({ ...item, path: ['input', 'items', i, 'productId'] })),
  };
}

/** What its request key stands for. It is kept for ever: whatever is added later must be left out where it is not given. */
function bodyOf({ code, notes, customerId, total, lines }: Asked): object {
  const given = Object.entries({ code, notes, customerId, total }).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(given),
    lines: lines.map(({ productId, quantity }) => [productId, quantity]),
  };
}

async function place(
  write: ClientWrite,
  { customerId, lines, ...asked }: Asked,
  key: RequestKey | undefined,
  made: { readonly code: string; readonly createdById: string | null; readonly info: GraphQLResolveInfo },
): Promise<Placed> {
  const [twin, buyer, products, exceeded] = await inTurn(
    findTwin(write, key),
    findBuyer(write, customerId),
    lockProducts(
      write,
      lines.map(({ productId }) => productId),
      customerId,
    ),
    write.exceeded('orders'),
  );
  if (twin !== undefined) {
    assertSameRequest(twin, key);
    return { order: await readOrder(write, made.info, twin.id), isNew: false };
  }
  if (exceeded) throw exceeded;
  if (customerId !== null) assertMayBuy(buyer, ['input', 'customerId']);
  assertAvailable(lines, new Map(), products);
  const priced = priceLines(lines, products);
  const order = await writeOrder(write, made.info, {
    code: made.code,
    notes: asked.notes,
    customerId,
    createdById: made.createdById,
    total: lines.length > 0 ? totalOf(priced, ['input', 'items']) : asked.total,
    lines: priced,
    key,
  });
  return { order, isNew: true };
}

/**
 * Places an order (C3): with lines, which take from the stock and make the total, or a quick one. With a `requestId` it happens
 * once, and every repetition is answered with that order.
 * @throws NOT_FOUND for a customer or product that is not there; BAD_USER_INPUT for an inactive one, or too large a total;
 * INSUFFICIENT_STOCK; IDEMPOTENCY_MISMATCH; CONFLICT (field code). Nothing is changed then.
 */
export async function createOrder(
  codes: OrderCodes,
  input: CreateOrderInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  const asked = askedIn(input);
  const key = requestKey(input.requestId, 'order', bodyOf(asked));
  const createdById = context.userId;
  return placeUnderCode(codes, context.door, asked.code, (code) =>
    context.write((write) => place(write, asked, key, { code, createdById, info })),
  );
}
