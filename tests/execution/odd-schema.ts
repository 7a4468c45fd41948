import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfigMap,
  type GraphQLResolveInfo,
} from 'graphql';

/** What a resolver is told, as far as it can be written down. */
function told({ path, ...info }: GraphQLResolveInfo): string {
  const keys: unknown[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift([at.key, at.typename]);
  return JSON.stringify([
    info.fieldName,
    info.fieldNodes.map(({ loc }) => loc?.start),
    String(info.returnType),
    info.parentType.name,
    keys,
    Object.keys(info.fragments),
    info.operation.name?.value,
    info.variableValues,
    info.rootValue,
  ]);
}

const later = <T>(value: T, turns = 1): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1));

/** Serializes what it can, and throws or gives nothing for the rest. */
const Even = new GraphQLScalarType({
  name: 'Even',
  serialize: (value) => {
    if (value === 'nothing') return undefined;
    if (typeof value !== 'number' || value % 2 !== 0) throw new Error('odd');
    return value;
  },
});
const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, BLUE: { value: 2 } } });
const Wanted = new GraphQLInputObjectType({
  name: 'Wanted',
  fields: { size: { type: GraphQLInt, defaultValue: 3 }, colour: { type: Colour } },
});

const broken = () => {
  throw new Error('broken');
};
const fields = (): GraphQLFieldConfigMap<unknown, unknown> => ({
  id: { type: new GraphQLNonNull(GraphQLInt), resolve: () => 7 },
  plain: { type: GraphQLString },
  method: { type: GraphQLString },
  absent: { type: GraphQLString },
  sure: { type: new GraphQLNonNull(GraphQLString) },
  soon: { type: GraphQLString, resolve: () => later('soon') },
  info: { type: GraphQLString, args: { a: { type: GraphQLInt } }, resolve: (_, __, ___, info) => told(info) },
  args: {
    type: GraphQLString,
    args: { wanted: { type: Wanted }, many: { type: new GraphQLList(GraphQLInt), defaultValue: [1] } },
    resolve: (_, args) => JSON.stringify(args),
  },
  broken: { type: GraphQLString, resolve: broken },
  brokenSoon: { type: GraphQLString, resolve: () => later(1).then(broken) },
  brokenLater: { type: GraphQLString, resolve: () => later(1, 5).then(broken) },
  brokenSure: { type: new GraphQLNonNull(GraphQLString), resolve: broken },
  brokenSureSoon: { type: new GraphQLNonNull(GraphQLString), resolve: () => later(1, 2).then(broken) },
  anError: { type: GraphQLString, resolve: () => new Error('given back') },
  noError: { type: GraphQLString, resolve: () => Promise.reject(new Error('rejected')) },
  nullSure: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
  nullSureSoon: { type: new GraphQLNonNull(GraphQLString), resolve: () => later(null) },
  even: { type: Even, resolve: () => 2 },
  odd: { type: Even, resolve: () => 3 },
  nothing: { type: new GraphQLNonNull(Even), resolve: () => 'nothing' },
  colour: { type: Colour, resolve: () => 2 },
  noColour: { type: Colour, resolve: () => 9 },
  numbers: {
    type: new GraphQLList(GraphQLInt),
    resolve: () => [1, later(2), null, 'x', new Error('within')],
  },
  sureNumbers: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)), resolve: () => [1, null] },
  noList: { type: new GraphQLList(GraphQLInt), resolve: () => 5 },
  isBox: { type: GraphQLBoolean, resolve: (source) => source === box },
  box: { type: Box, resolve: () => box },
  boxSoon: { type: new GraphQLNonNull(Box), resolve: () => later(box, 3) },
  boxes: { type: new GraphQLList(Box), resolve: () => [box, later(box), null] },
  sureBoxes: {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Box))),
    resolve: () => [box, box],
  },
  thing: { type: Thing, resolve: () => ({ is: 'Box', plain: 'thing', sure: 'yes' }) },
  things: {
    type: new GraphQLList(Thing),
    resolve: () => [{ is: 'Ball' }, { is: 'Box', sure: 'yes' }, { is: 'None' }],
  },
  either: { type: Either, resolve: () => ({ is: 'Ball', plain: 'either' }) },
  checked: { type: Checked, resolve: () => ({ ok: true }) },
  unchecked: { type: Checked, resolve: () => ({ ok: false }) },
});
const box = {
  plain: 'p',
  sure: 's',
  method(args: unknown) {
    return JSON.stringify([args, this.plain]);
  },
};

const resolveType = ({ is }: { is: string }) => (is === 'Ball' ? later(is) : is);
const Thing: GraphQLInterfaceType = new GraphQLInterfaceType({ name: 'Thing', fields, resolveType });
const Box: GraphQLObjectType = new GraphQLObjectType({ name: 'Box', interfaces: () => [Thing], fields });
const Ball = new GraphQLObjectType({ name: 'Ball', interfaces: () => [Thing], fields });
const Either: GraphQLUnionType = new GraphQLUnionType({
  name: 'Either',
  types: () => [Box, Ball],
  resolveType,
});
const Checked: GraphQLObjectType = new GraphQLObjectType({
  name: 'Checked',
  fields: { id: { type: GraphQLInt, resolve: () => 1 } },
  isTypeOf: (value: { ok: boolean }) => (value.ok ? later(true) : false),
});

/** Names of the fields without and with something below them. */
export const leaves = Object.entries(Box.getFields())
  .filter(([, { type }]) => !/Box|Thing|Either|Checked/.test(String(type)))
  .map(([name]) => name);
export const branches = ['box', 'boxSoon', 'boxes', 'sureBoxes', 'thing', 'things'];

/** Everything a resolver may do, right and wrong. The context of a run is the list of what its mutations did. */
export const oddSchema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      ...fields(),
      note: {
        type: GraphQLString,
        args: { text: { type: GraphQLString }, turns: { type: GraphQLInt, defaultValue: 0 } },
        resolve: async (_, { text, turns }: { text: string; turns: number }, context) => {
          const notes = context as string[];
          notes.push(`${text} begins`);
          await later(undefined, turns);
          notes.push(`${text} ends`);
          return notes.join();
        },
      },
    },
  }),
  types: [Ball],
});
