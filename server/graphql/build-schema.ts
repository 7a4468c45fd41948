import { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { buildSchema as buildTypeGraphql, type NonEmptyArray } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { errorMeaning } from '#server/errors/error-meaning.js';
import { validateArgument } from '#server/errors/validated.js';
import { guardFields } from './guard-fields.js';

/** No field gives it: it is in the schema so that typed clients know the codes of `extensions.code`. */
const errorCodeType = new GraphQLEnumType({
  name: 'ErrorCode',
  description: 'The values of `extensions.code` in an error.',
  values: Object.fromEntries(
    Object.entries(errorMeaning).map(([code, description]) => [code, { description }]),
  ),
});

/** A resolver class with the instance that serves it. */
export type Resolvers = ReadonlyMap<NewableFunction, object>;

/** type-graphql wants one. Events reach a subscription by the door to one client (`context.door.listen`), by no topic of its own. */
const noPubSub = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new Error('A subscription says by `subscribe` what it listens to.');
  },
};

/** Builds the API from resolver classes; each argument passes its schema, each field that must have one its permission. */
export async function buildSchema(resolvers: Resolvers): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphql({
    resolvers: [...resolvers.keys()] as unknown as NonEmptyArray<NewableFunction>,
    container: { get: (type: NewableFunction) => resolvers.get(type) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validateFn: validateArgument,
    pubSub: noPubSub,
  });
  const config = schema.toConfig();
  return guardFields(new GraphQLSchema({ ...config, types: [...config.types, errorCodeType] }));
}
