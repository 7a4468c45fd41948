import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { largestPage } from '#server/database/pagination/page-args.js';

export type Variables = Readonly<Record<string, unknown>>;
type Amount = (variables: Variables) => number;

/** How many rows a page has that says no size, and a list that has none. */
const usualPage = 20;
const usualList = 10;

const once: Amount = () => 1;

interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

/** More than a page may have is refused by the field itself, in words that help more. */
function rows(said: number): number {
  return Math.min(Math.max(said, 0), largestPage);
}

function given(value: ValueNode | undefined, { defaults }: Costing): Amount | undefined {
  if (value?.kind === Kind.INT) return () => rows(Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  const unsaid = defaults.get(name);
  const otherwise = unsaid?.kind === Kind.INT ? Number(unsaid.value) : usualPage;
  return (variables) => {
    const said = variables[name];
    return rows(typeof said === 'number' ? said : otherwise);
  };
}

/** How many rows a field gives that takes a page's size; undefined for one that takes none. */
function pageSize(node: FieldNode, { args }: GraphQLField<unknown, unknown>, costing: Costing) {
  const sized = args.find(({ name }) => name === 'first');
  if (sized === undefined) return undefined;
  const valueOf = (name: string) => node.arguments?.find((argument) => argument.name.value === name)?.value;
  const [first, last] = [given(valueOf('first'), costing), given(valueOf('last'), costing)];
  const unsaid = typeof sized.defaultValue === 'number' ? sized.defaultValue : usualPage;
  return first ?? last ?? (() => unsaid);
}

function sum(amounts: readonly Amount[]): Amount {
  return (variables) => amounts.reduce((total, amount) => total + amount(variables), 0);
}

/** A field that counts many rows to give one object says so with `@Extensions({ cost })`. */
function ownCost({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions['cost'] === 'number' ? extensions['cost'] : 1;
}

function fieldCost(node: FieldNode, parent: GraphQLNamedType, inPage: boolean, costing: Costing): Amount {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  // Leaves come with their row, and what the schema says of itself is in memory.
  if (!field || !isCompositeType(type)) return () => 0;
  const page = pageSize(node, field, costing);
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const below = selectionCost(node.selectionSet, type, page !== undefined && !list, costing);
  // `nodes` and `edges` of a page: its size is counted above them.
  const times = page ?? (list && !inPage ? () => usualList : once);
  return list
    ? (variables) => times(variables) * (1 + below(variables))
    : (variables) => ownCost(field) + times(variables) * below(variables);
}

function selectionCost(
  set: SelectionSetNode | undefined,
  parent: GraphQLNamedType,
  inPage: boolean,
  costing: Costing,
): Amount {
  const amounts = (set?.selections ?? []).map((selection): Amount => {
    if (selection.kind === Kind.FIELD) return fieldCost(selection, parent, inPage, costing);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? costing.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition;
    const type = (condition && typeFromAST(costing.schema, condition)) ?? parent;
    return selectionCost(fragment?.selectionSet, type, inPage, costing);
  });
  return sum(amounts);
}

/**
 * What an operation of a validated document costs at most: one for each object that may come back, lists by the sizes of
 * their pages. Its fragments have been measured before (`extentOf`), so that to expand them ends.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Amount {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = new Map<string, ValueNode>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults.set(variable.name.value, defaultValue);
  return selectionCost(operation.selectionSet, root, false, { schema, fragments, defaults });
}
