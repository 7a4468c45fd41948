import { parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { AppError } from '#server/errors/app-error.js';
import { costOf, type Variables } from './cost.js';
import { extentOf } from './extent.js';
import { scan } from './scan.js';

export interface LimitSettings {
  readonly tokens: number;
  readonly depth: number;
  /** Of fields that answer under an alias or more than once. */
  readonly aliases: number;
  /** Of objects that may come back. */
  readonly cost: number;
}

const tooComplex = (what: string) => new AppError('OPERATION_TOO_COMPLEX', `The operation ${what}.`);

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** How much an operation may ask for (E5). All is looked at before anything runs, and the text before it is validated. */
export class OperationLimits {
  readonly #costs = new WeakMap<OperationDefinitionNode, (variables: Variables) => number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly most: LimitSettings,
  ) {}

  /**
   * Reads a text before it is validated. @throws OPERATION_TOO_COMPLEX.
   * @returns its document; undefined for what is no GraphQL, which Apollo tells better.
   */
  read(query: string): DocumentNode | undefined {
    const { tokens, depth, aliases } = this.most;
    const tooLong = scan(query, tokens);
    if (tooLong !== undefined) throw tooComplex(tooLong);
    const document = parsed(query);
    if (document === undefined) return undefined;
    const extent = extentOf(document);
    if (extent.depth > depth) throw tooComplex(`is ${extent.depth} levels deep; ${depth} are allowed`);
    if (extent.repeats > aliases)
      throw tooComplex(`has ${extent.repeats} aliases and repeated fields; ${aliases} are allowed`);
    // Only by spreading fragments again and again does it become more than it was written in.
    if (extent.fields > tokens) throw tooComplex(`has more than ${tokens} fields with all its fragments`);
    return document;
  }

  /** What an operation of a validated document costs with these variables at most. */
  costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables | undefined,
  ): number {
    let costs = this.#costs.get(operation);
    if (costs === undefined) {
      costs = costOf(this.schema, document, operation);
      this.#costs.set(operation, costs);
    }
    return costs(variables ?? {});
  }

  /** @returns why what costs so much does not run: OPERATION_TOO_COMPLEX. */
  refusalOf(cost: number): AppError | undefined {
    if (cost <= this.most.cost) return undefined;
    return tooComplex(
      `may give ${cost} objects; ${this.most.cost} are allowed. Ask for smaller pages, or for less below them`,
    );
  }
}
