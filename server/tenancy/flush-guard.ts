import type { EntityManager, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { centreFilter } from './centre.js';
import { clientFilter } from './tenant-scoped.js';

/** A flush that would touch rows of another client, or the centre's: a fault of ours, masked to the caller. */
export class ForeignRow extends Error {
  constructor(entity: string) {
    super(`A flush held a ${entity} that is not this client’s.`);
  }
}

/** The client that an EntityManager is bound to, if it is. */
function clientOf(em: EntityManager): string | undefined {
  return em.getFilterParams<{ clientId: string }>(clientFilter)?.clientId;
}

/**
 * Compares every row about to be written with the client that the EntityManager is bound to. The filter does not cover
 * this: a reference to a foreign id, or a forged clientId, would be written (stack.md 4, tried).
 */
export class FlushGuard implements EventSubscriber {
  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    for (const { entity, meta } of uow.getChangeSets()) {
      if (centreFilter in meta.filters && clientOf(em) !== undefined) throw new ForeignRow(meta.className);
      if (!(clientFilter in meta.filters)) continue;
      const row = entity as { clientId?: string | undefined };
      const bound = clientOf(em);
      row.clientId ??= bound;
      if (bound === undefined || row.clientId !== bound) throw new ForeignRow(meta.className);
    }
  }
}
