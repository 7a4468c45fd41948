import { Extensions } from 'type-graphql';
import type { PlatformVerb, Verb } from './permissions.js';

/** Who may call a field: a verb of one of the permission tables, or anybody. */
export type Allowance = Verb | PlatformVerb | 'anybody';

/** Declares who may call a field. The server does not start while one that must say it is silent (E6). */
export function Allow(allowance: Allowance): MethodDecorator & PropertyDecorator {
  return Extensions({ allow: allowance });
}

/** On a type whose fields are as much an entrance as the root's: each of them must say who may call it. */
export function AllowEach(): ClassDecorator {
  return Extensions({ allowEach: true });
}
