import { LRUCache } from 'lru-cache';
import { AppError } from '#server/errors/app-error.js';
import type { ClientReader } from './client-reader.js';
import type { ClientWrite } from './client-write.js';
import { limitsOf, type Limited, type Limits } from './plans.js';

/** Those that there are, `$2` at most: what lies beyond the limit need not be counted. `$3` is when the month began. */
const counted: Readonly<Record<Limited, string>> = {
  users: 'select from users where client_id = $1 and is_active and $3::timestamptz is not null limit $2',
  products:
    'select from products where client_id = $1 and deleted_at is null and $3::timestamptz is not null limit $2',
  orders: 'select from orders where client_id = $1 and deleted_at is null and created_at >= $3 limit $2',
};

/** Users are few and joining is rare, so these do wait for each other: their limit is exact. */
const oneByOne = `select pg_advisory_xact_lock(hashtextextended($1::uuid::text || 'plan-users', 0))`;

/** After how much of the room that was left it is counted anew: ten servers together can't use it up unseen. */
const share = 10;
const goodForMs = 60_000;

function monthBegan(now = new Date()): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}

/** How many of what its plan limits a client has now; of orders those of this month. */
export async function usedOf(read: Pick<ClientReader, 'together'>, what: Limited): Promise<number> {
  const all = null;
  const [[row] = []] = await read.together([
    [`select count(*)::int as used from (${counted[what]}) as c`, all, monthBegan()],
  ]);
  return Number(row?.['used']);
}

/** What a write is about to make, or has made already. */
export interface Wanted {
  /** How many, those that are made already among them; one unless told. */
  readonly more?: number;
  /** How many of them are made already; none unless told. */
  readonly made?: number;
}

/**
 * Holds clients to the limits of their plans, in the transaction that makes something.
 *
 * How exact it is: users are counted one at a time, and never one too many. Orders and products must not queue for each other,
 * so each transaction sees what was committed before it: at the limit there may be as many too many as were written at that very
 * moment, which is at most the connections of all servers. Counting takes time where there are many, so far from the limit
 * a server counts once for a tenth of the room that was left, or a minute; near it, for each write.
 */
export class PlanLimits {
  /** How many more may be made here before it is counted again. */
  readonly #uncounted = new LRUCache<string, { left: number }>({ max: 20_000, ttl: goodForMs });

  /** @param planOf asked for each write: another plan acts as soon as the registry knows of it. */
  constructor(private readonly planOf: (clientId: string) => Promise<string | undefined>) {}

  /** What a client may have now. */
  async limitsOf(clientId: string): Promise<Limits> {
    return limitsOf(await this.planOf(clientId));
  }

  /** Why this write may make no more of these; undefined where it may. */
  async exceededBy(
    write: ClientWrite,
    what: Limited,
    { more = 1, made = 0 }: Wanted = {},
  ): Promise<AppError | undefined> {
    const { [what]: limit } = await this.limitsOf(write.clientId);
    if (limit === Infinity) return undefined;
    const month = monthBegan();
    const key = `${write.clientId} ${what} ${limit} ${month.toISOString()}`;
    const known = this.#uncounted.get(key);
    if (known !== undefined && known.left >= more) {
      known.left -= more;
      return undefined;
    }
    if (what === 'users') await write.query(oneByOne, []);
    const count = `select count(*)::int as used from (${counted[what]}) as c`;
    const [row] = await write.query(count, [limit + made, month]);
    const room = limit + made - Number(row?.['used']);
    if (room < more) return exceeded(what, limit);
    if (what !== 'users') this.#uncounted.set(key, { left: Math.floor((room - more) / share) });
    return undefined;
  }
}

function exceeded(what: Limited, limit: number): AppError {
  const words = what === 'orders' ? 'orders a month' : what;
  return new AppError('QUOTA_EXCEEDED', `Your plan has room for ${limit} ${words}, and no more.`);
}
