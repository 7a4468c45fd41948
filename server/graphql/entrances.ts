import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Allowance } from '#server/identity/allow.js';

/** A field that says who may call it. */
export interface Entrance {
  /** As in `Query.orders`. */
  readonly name: string;
  readonly allowance: Allowance;
}

/** Every field of a guarded schema that says who may call it, by name. */
export function entrancesOf(schema: GraphQLSchema): Entrance[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.extensions['allow'] !== undefined)
    .map(({ type, field }) => ({
      name: `${type.name}.${field.name}`,
      allowance: field.extensions['allow'] as Allowance,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
