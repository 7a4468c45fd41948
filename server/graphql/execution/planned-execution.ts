import {
  execute,
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
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
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
  /** A plan lives as long as its document, whose number Apollo's document store bounds. */
  readonly #documents = new WeakMap<DocumentNode, Map<string, PlannedOperation>>();

  constructor(private readonly schema: GraphQLSchema) {}

  #operationOf({ document, operationName }: Asked): PlannedOperation | undefined {
    let operations = this.#documents.get(document);
    const known = operations?.get(operationName ?? '');
    if (known !== undefined) return known;
    const operation = getOperationAST(document, operationName);
    const type = operation && this.schema.getRootType(operation.operation);
    if (!operation || !type || operation.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    const planned = new PlannedOperation(this.schema, document, operation, type);
    operations ??= new Map();
    operations.set(operationName ?? '', planned);
    this.#documents.set(document, operations);
    return planned;
  }

  /** @returns data and errors as graphql-js gives them; never throws for what the caller did. */
  answer(asked: Asked): ExecutionResult | Promise<ExecutionResult> {
    const planned = this.#operationOf(asked);
    // Which operation is meant is not clear: graphql-js knows how to say so.
    if (planned === undefined)
      return execute({
        schema: this.schema,
        document: asked.document,
        operationName: asked.operationName,
        variableValues: asked.variables,
        contextValue: asked.context,
      });
    const { operation } = planned;
    const values = getVariableValues(
      this.schema,
      operation.variableDefinitions ?? [],
      asked.variables ?? {},
      { maxErrors: mostVariableErrors },
    );
    if (values.errors !== undefined) return { errors: values.errors };
    const errors = new CollectedErrors();
    const refused = (error: unknown): ExecutionResult => {
      errors.add(error as GraphQLError, undefined);
      return resultOf(null, errors);
    };
    try {
      const plan = planned.planFor(values.coerced);
      const run = { plan, context: asked.context, variables: values.coerced, errors };
      const mutation = operation.operation === OperationTypeNode.MUTATION;
      const data = mutation ? runInTurn(run, plan.root) : runFields(run, plan.root, undefined, undefined);
      return isPromise(data) ? data.then((kept) => resultOf(kept, errors), refused) : resultOf(data, errors);
    } catch (error) {
      return refused(error);
    }
  }
}
