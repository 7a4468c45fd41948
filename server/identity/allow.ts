import { Extensions } from 'type-graphql';
import type { Verb } from './permissions.js';

/** Who may call a root field: a verb of the permission table, or anybody. */
export type Allowance = Verb | 'anybody';

/** Declares who may call a root field. The server does not start while one is silent (E6). */
export function Allow(allowance: Allowance): MethodDecorator & PropertyDecorator {
  return Extensions({ allow: allowance });
}
