import { collectSubFields } from '@graphql-tools/utils';
import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';

/** One level of a query: what is asked for of a type (aliases and fragments merged, @skip and @include applied). */
export class Asked {
  private constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly type: GraphQLObjectType | undefined,
    private readonly fields: ReadonlyMap<string, readonly FieldNode[]>,
  ) {}

  static #of(info: GraphQLResolveInfo, output: GraphQLOutputType | undefined, nodes: readonly FieldNode[]) {
    const type = output && getNamedType(output);
    if (!isObjectType(type)) return new Asked(info, undefined, new Map());
    const variables = { coerced: info.variableValues, sources: {} };
    const { fields } = collectSubFields(info.schema, info.fragments, variables, type, [...nodes]);
    const byName = new Map<string, FieldNode[]>();
    for (const field of fields.values()) {
      for (const node of field) byName.set(node.name.value, [...(byName.get(node.name.value) ?? []), node]);
    }
    return new Asked(info, type, byName);
  }

  /** What is asked for below the field that is being resolved. */
  static below(info: GraphQLResolveInfo): Asked {
    return Asked.#of(info, info.returnType, info.fieldNodes);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** What is asked for below a field of this level. */
  at(name: string): Asked {
    return Asked.#of(this.info, this.type?.getFields()[name]?.type, this.fields.get(name) ?? []);
  }

  /** What either asks for, both being of one type. */
  and(other: Asked): Asked {
    const both = new Map(this.fields);
    for (const [name, nodes] of other.fields) both.set(name, [...(both.get(name) ?? []), ...nodes]);
    return new Asked(this.info, this.type ?? other.type, both);
  }

  /** Each field with the name of the entity's property that holds it: its own, unless `@Extensions({ property })` says otherwise. */
  *properties(): Generator<[property: string, field: string]> {
    for (const name of this.fields.keys()) {
      const property = this.type?.getFields()[name]?.extensions['property'];
      yield [typeof property === 'string' ? property : name, name];
    }
  }
}
