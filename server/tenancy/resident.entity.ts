import { Entity, Enum, Filter, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { ownRows } from './tenant-scoped.js';

/** Whether a client's rows may be written here: OPEN, or CLOSED for a moment, or gone to another place. */
export const gateStates = ['OPEN', 'CLOSED', 'MOVED'] as const;
export type GateState = (typeof gateStates)[number];

/**
 * Which clients live in a placement. Every tenant table has a foreign key to it, so in a placement of one client another's
 * row can't even be stored; its state is the gate of architecture 5.
 */
@Filter(ownRows)
@Entity({ tableName: 'residents', schema: '*' })
export class Resident {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @Enum({ type: 'string', items: () => [...gateStates], default: 'OPEN' })
  state!: GateState;
}
