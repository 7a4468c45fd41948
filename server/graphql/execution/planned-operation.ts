import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { planOperation, type OperationPlan } from './plan.js';

/** How many plans one operation has at most: as many as there are combinations of what decides @skip and @include. */
const mostPlans = 16;

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

/** The variables that decide a @skip or @include anywhere in the document. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** One operation of a document with its plans: one for each combination of values that decide what is left out. */
export class PlannedOperation {
  readonly #plans = new LRUCache<string, OperationPlan>({ max: mostPlans });
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  readonly #deciding: readonly string[];

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    private readonly type: GraphQLObjectType,
  ) {
    this.#fragments = fragmentsOf(document);
    this.#deciding = decidingVariables(document);
  }

  /** @param variables coerced. @throws GraphQLError where one that decides is null. */
  planFor(variables: Readonly<Record<string, unknown>>): OperationPlan {
    // No more than these is kept with a plan: the others are a caller's own, and may be passwords.
    const deciding = Object.fromEntries(this.#deciding.map((name) => [name, variables[name]]));
    const key = Object.values(deciding).join();
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const { schema, operation, type } = this;
    const plan = planOperation({ schema, operation, fragments: this.#fragments, deciding }, type);
    this.#plans.set(key, plan);
    return plan;
  }
}
