import type { GraphQLSchema } from 'graphql';
import { buildSchema as buildTypeGraphql, type NonEmptyArray } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { validateArgument } from '#server/errors/validated.js';
import { guardRootFields } from './guard-root-fields.js';

/** A resolver class with the instance that serves it. */
export type Resolvers = ReadonlyMap<NewableFunction, object>;

/** Builds the API from resolver classes; each argument passes its schema, each root field its permission. */
export async function buildSchema(resolvers: Resolvers): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphql({
    resolvers: [...resolvers.keys()] as unknown as NonEmptyArray<NewableFunction>,
    container: { get: (type: NewableFunction) => resolvers.get(type) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validateFn: validateArgument,
  });
  return guardRootFields(schema);
}
