import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { shapeOf, type Leaf, type Shape } from './shape.js';

/** What is the same at every run of an operation, and so is worked out once. */
export interface OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables that decide a @skip or @include; a plan is good for these values alone. */
  readonly deciding: Readonly<Record<string, unknown>>;
  readonly root: ObjectPlan;
}

/** The fields that are asked for of one object type, aliases and fragments merged. */
export interface ObjectPlan {
  readonly fields: readonly FieldPlan[];
  /** Whether a field is to be called `__proto__`, which only an object without a prototype can hold. */
  readonly bare: boolean;
}

/** One field of an answer. */
export interface FieldPlan {
  readonly key: string;
  readonly name: string;
  /** The first of `nodes`; all of them have the same arguments. */
  readonly node: FieldNode;
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly shape: Shape;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  /** Set for a scalar or enum without arguments that is nothing but the property of its name: most of all fields. */
  readonly leaf: Leaf | undefined;
  /** Whether it is `__typename`, which every client with a cache asks of every object. */
  readonly typename: boolean;
  /** What is asked for below it, by the type of the object that is there; made when the first such object comes. */
  readonly below: Map<GraphQLObjectType, ObjectPlan>;
}

type Ground = Omit<OperationPlan, 'root'>;

function definitionOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (schema.getQueryType() === parent) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}

function planField(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): FieldPlan[] {
  const [node] = nodes;
  const definition = node && definitionOf(schema, parent, node.name.value);
  if (node === undefined || definition === undefined) return [];
  const { name, type, args, resolve = defaultFieldResolver } = definition;
  const shape = shapeOf(type);
  const property = resolve === defaultFieldResolver && args.length === 0 && shape.kind === 'leaf';
  return [
    {
      key,
      name,
      node,
      nodes,
      parent,
      definition,
      shape,
      resolve,
      leaf: property ? shape : undefined,
      typename: definition === TypeNameMetaFieldDef,
      below: new Map(),
    },
  ];
}

function planObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): ObjectPlan {
  const planned = [...fields].flatMap(([key, nodes]) => planField(schema, type, key, nodes));
  return { fields: planned, bare: fields.has('__proto__') };
}

/** Plans an operation for a root type. */
export function planOperation(ground: Ground, type: GraphQLObjectType): OperationPlan {
  const { schema, fragments, deciding, operation } = ground;
  const values = { coerced: deciding, sources: {} };
  const { fields } = collectFields(schema, fragments, values, type, operation.selectionSet);
  return { ...ground, root: planObject(schema, type, fields) };
}

/** Plans what is asked for below a field, for one type of object. */
export function planBelow(
  { schema, fragments, deciding }: OperationPlan,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ObjectPlan {
  const values = { coerced: deciding, sources: {} };
  return planObject(schema, type, collectSubFields(schema, fragments, values, type, [...nodes]).fields);
}
