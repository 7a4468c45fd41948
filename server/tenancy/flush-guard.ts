import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { clientFilter } from './tenant-scoped.js';

/** A flush that would touch rows of another client: a fault of ours, masked to the caller. */
export class ForeignRow extends Error {
  constructor(entity: string) {
    super(`A flush held a ${entity} of another client.`);
  }
}

/**
 * Compares every row about to be written with the client that the EntityManager is bound to. The filter does not cover
 * this: a reference to a foreign id, or a forged clientId, would be written (stack.md 4, tried).
 */
export class FlushGuard implements EventSubscriber {
  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    for (const { entity, meta } of uow.getChangeSets()) {
      if (!(clientFilter in meta.filters)) continue;
      const row = entity as { clientId?: string | undefined };
      const bound = em.getFilterParams<{ clientId: string }>(clientFilter)?.clientId;
      row.clientId ??= bound;
      if (bound === undefined || row.clientId !== bound) throw new ForeignRow(meta.className);
    }
  }
}
