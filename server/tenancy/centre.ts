import type { Dictionary } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';

/** The name of the filter that keeps the centre's tables to the centre's own EntityManagers. */
export const centreFilter = 'centre';

/** On every entity of the centre. It lets all rows through, but throws in an EntityManager that was not opened for it: a client's can't look at the registry or the directory, whatever its role may do. */
export const centralRows = {
  name: centreFilter,
  cond: (_opened: Dictionary) => ({}),
  default: true,
};

/** A fresh EntityManager on the centre's tables (registry, directory, revocations). */
export function centreOf(orm: MikroORM): EntityManager {
  const em = orm.em.fork({ useContext: false });
  em.setFilterParams(centreFilter, { opened: true });
  return em;
}
