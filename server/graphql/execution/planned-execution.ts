import {
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { runFields } from './complete.js';
import { PlannedOperation } from './planned-operation.js';
import { CollectedErrors, isPromise, type Answers } from './run.js';
import { runInTurn } from './run-in-turn.js';

/** One request for an operation of a validated document. */
export interface Asked {
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: unknown;
}

/** As many wrong variables are told of as graphql-js tells of. */
const mostVariableErrors = 50;

function resultOf(data: Answers | null, { all }: CollectedErrors): ExecutionResult {
  return all.length === 0 ? { data } : { errors: all, data };
}

/**
 * Executes operations by a plan that is made once per document: what is asked for of each type, how each field is resolved
 * and what its type is. graphql-js works that out anew for every request, much of it for every row. What is answered is the
 * same to the byte; docs/decisions/0007-planned-execution.md says why it is our own.
 */
export class PlannedExecution {
  /** A plan lives as long as its document, and the stores of documents are bounded. */
  readonly #documents = new WeakMap<DocumentNode, Map<string | undefined, PlannedOperation>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The operation that is meant, planned; undefined where that is not clear, or nothing to be planned (subscriptions). */
  operationOf(document: DocumentNode, name: string | undefined): PlannedOperation | undefined {
    let operations = this.#documents.get(document);
    const known = operations?.get(name);
    if (known !== undefined) return known;
    const operation = getOperationAST(document, name);
    const type = operation && this.schema.getRootType(operation.operation);
    if (!operation || !type || operation.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    const planned = new PlannedOperation(this.schema, document, operation, type);
    operations ??= new Map();
    operations.set(name, planned);
    this.#documents.set(document, operations);
    return planned;
  }

  /** @returns data and errors as graphql-js gives them, no data where variables are wrong; never throws for what a caller did. */
  run(planned: PlannedOperation, { variables, context }: Asked): ExecutionResult | Promise<ExecutionResult> {
    const { operation } = planned;
    const definitions = operation.variableDefinitions ?? [];
    const values = getVariableValues(this.schema, definitions, variables ?? {}, {
      maxErrors: mostVariableErrors,
    });
    if (values.errors !== undefined) return { errors: values.errors };
    const errors = new CollectedErrors();
    const refused = (error: unknown): ExecutionResult => {
      errors.add(error as GraphQLError, undefined);
      return resultOf(null, errors);
    };
    try {
      const plan = planned.planFor(values.coerced);
      const run = { plan, context, variables: values.coerced, errors };
      const mutation = operation.operation === OperationTypeNode.MUTATION;
      const data = mutation ? runInTurn(run, plan.root) : runFields(run, plan.root, undefined, undefined);
      return isPromise(data) ? data.then((kept) => resultOf(kept, errors), refused) : resultOf(data, errors);
    } catch (error) {
      return refused(error);
    }
  }
}
