import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

export interface Leaf {
  readonly kind: 'leaf';
  readonly nonNull: boolean;
  readonly type: GraphQLLeafType;
}

/** An output type, taken apart once: asking a type what it is, at every value, is most of what executing costs. */
export type Shape =
  | Leaf
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly item: Shape }
  | { readonly kind: 'abstract'; readonly nonNull: boolean; readonly type: GraphQLAbstractType }
  | { readonly kind: 'object'; readonly nonNull: boolean; readonly type: GraphQLObjectType };

export function shapeOf(type: GraphQLOutputType, nonNull = false): Shape {
  if (isNonNullType(type)) return shapeOf(type.ofType, true);
  if (isListType(type)) return { kind: 'list', nonNull, item: shapeOf(type.ofType) };
  if (isLeafType(type)) return { kind: 'leaf', nonNull, type };
  if (isAbstractType(type)) return { kind: 'abstract', nonNull, type };
  return { kind: 'object', nonNull, type };
}
