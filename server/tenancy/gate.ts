import type { PoolClient } from 'pg';
import { sendTogether } from '#server/database/pipeline.js';
import { settingsStatement } from '#server/database/settings.js';
import { quoteIdentifier, type Answer, type Statement } from '#server/database/statement.js';
import type { GateState } from './resident.entity.js';
import { transactionSettings, type OpenPlacement } from './open-placement.js';
import { actorSetting, type WriteStamp } from './write-stamp.js';

/** What a writer finds at the gate: the resident's state, or BUSY while somebody holds the lock that closes it. */
export type GateAnswer = GateState | 'BUSY' | 'ABSENT';

/** One advisory lock per client; whoever closes its gate takes it exclusively. */
export const gateLockKey = `hashtextextended('gate:' || $1, 0)`;

const begin: Statement = {
  text: 'begin isolation level read committed',
  values: [],
  reusable: true,
  raw: true,
};

export interface Opened {
  readonly gate: GateAnswer;
  /** What the statements that came along have given. */
  readonly along: readonly Answer[];
}

/**
 * Opens a write transaction in one round trip: BEGIN, settings, the client's shared gate lock, and the resident's state.
 * The lock is only tried: a blocking one let 20 writers at one closed gate starve a pool of ten. The state is read by a
 * statement of its own, after the lock: in one statement with it, its snapshot would be older than the lock.
 * @param along what else is asked first.
 */
export async function openAtGate(
  client: PoolClient,
  placement: OpenPlacement,
  clientId: string,
  stamp: WriteStamp,
  along: readonly Statement[],
): Promise<Opened> {
  const lock: Statement = {
    text: `select pg_try_advisory_xact_lock_shared(${gateLockKey}) as granted`,
    values: [clientId],
    reusable: true,
  };
  const look: Statement = {
    text: `select state from ${quoteIdentifier(placement.schema)}.residents where client_id = $1`,
    values: [clientId],
    reusable: placement.prepares,
  };
  const settings = settingsStatement(transactionSettings(placement, clientId, actorSetting(stamp)));
  const answers = await sendTogether(client, [begin, settings, ...along, lock, look]);
  const [locked, looked] = answers.slice(-2);
  const state = (looked?.rows[0]?.['state'] as GateState | undefined) ?? 'ABSENT';
  return {
    gate: locked?.rows[0]?.['granted'] === true ? state : 'BUSY',
    along: answers.slice(2, -2),
  };
}
