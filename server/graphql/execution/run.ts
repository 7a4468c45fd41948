import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { FieldPlan, ObjectPlan, OperationPlan } from './plan.js';

/** The answers to the fields of one object, by the names that the query gives them. */
export type Answers = Record<string, unknown>;

export type Path = GraphQLResolveInfo['path'];

/** One run of a planned operation. */
export interface Run {
  readonly plan: OperationPlan;
  readonly context: unknown;
  readonly variables: GraphQLResolveInfo['variableValues'];
  readonly errors: CollectedErrors;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

/** Nothing answered yet. */
export const emptyFor = ({ bare }: ObjectPlan): Answers => (bare ? (Object.create(null) as Answers) : {});

export const pathOf = ({ key, parent }: FieldPlan, prev: Path | undefined): Path => ({
  prev,
  key,
  typename: parent.name,
});

/** What a resolver learns of the query, as graphql-js tells it. */
export function infoOf(run: Run, field: FieldPlan, path: Path): GraphQLResolveInfo {
  const { schema, fragments, operation } = run.plan;
  return {
    fieldName: field.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.parent,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: run.variables,
  };
}

/** The errors of a run. Nothing is added below what an error has made null already, as in graphql-js. */
export class CollectedErrors {
  readonly all: GraphQLError[] = [];
  readonly #places = new Set<Path | undefined>();

  add(error: GraphQLError, place: Path | undefined): void {
    for (let path = place; path !== undefined; path = path.prev) if (this.#places.has(path)) return;
    if (this.#places.has(undefined)) return;
    this.#places.add(place);
    this.all.push(error);
  }
}
