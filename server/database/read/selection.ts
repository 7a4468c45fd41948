import {
  ReferenceKind,
  type AnyEntity,
  type EntityClass,
  type EntityMetadata,
  type EntityProperty,
} from '@mikro-orm/postgresql';
import { collectSubFields } from '@graphql-tools/utils';
import { getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';

/** What a query names of one entity: columns, and to-one relations with their own selection. */
export interface Selection {
  readonly columns: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, Selection>;
}

/** The metadata of one entity; how the read path knows columns, keys and the client filter. */
export type MetadataOf = (entity: EntityClass<AnyEntity>) => EntityMetadata;

/** One level of the query: field name → the nodes that select it (aliases and fragments merged, @skip and @include applied). */
type Fields = ReadonlyMap<string, readonly FieldNode[]>;

function subFields(info: GraphQLResolveInfo, typeName: string, nodes: readonly FieldNode[]): Fields {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) return new Map();
  const variables = { coerced: info.variableValues, sources: {} };
  const { fields } = collectSubFields(info.schema, info.fragments, variables, type, [...nodes]);
  const byName = new Map<string, FieldNode[]>();
  for (const field of fields.values()) {
    for (const node of field) byName.set(node.name.value, [...(byName.get(node.name.value) ?? []), node]);
  }
  return byName;
}

/** The fields asked for below the field being resolved, by name. */
export function askedFields(info: GraphQLResolveInfo): Fields {
  return subFields(info, getNamedType(info.returnType).name, info.fieldNodes);
}

/** The fields asked for below some nodes of a known type. */
export function fieldsBelow(
  info: GraphQLResolveInfo,
  typeName: string,
  ...nodes: (readonly FieldNode[] | undefined)[]
): Fields {
  return subFields(
    info,
    typeName,
    nodes.flatMap((some) => some ?? []),
  );
}

function relationTarget(property: EntityProperty): EntityMetadata | undefined {
  return property.kind === ReferenceKind.MANY_TO_ONE || property.kind === ReferenceKind.ONE_TO_ONE
    ? property.targetMeta
    : undefined;
}

/**
 * Reduces asked fields to what the entity's table can give. A field with no property of that name is a field resolver's,
 * which finds the key (always selected) on its parent.
 */
export function selectionOf(info: GraphQLResolveInfo, meta: EntityMetadata, fields: Fields): Selection {
  const columns = new Set<string>(['id']);
  const relations = new Map<string, Selection>();
  for (const [name, nodes] of fields) {
    const property = meta.properties[name as never];
    if (property === undefined) continue;
    const target = relationTarget(property);
    if (target) relations.set(name, selectionOf(info, target, fieldsBelow(info, target.className, nodes)));
    else if (property.kind === ReferenceKind.SCALAR) columns.add(name);
  }
  return { columns, relations };
}

/** The selection that some paths name, e.g. `endedAt` and `user.role`. */
export function selectionOfPaths(paths: readonly string[]): Selection {
  const columns = new Set<string>(['id']);
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    if (rest.length === 0) columns.add(head);
    else below.set(head, [...(below.get(head) ?? []), rest.join('.')]);
  }
  return { columns, relations: new Map([...below].map(([name, inner]) => [name, selectionOfPaths(inner)])) };
}
