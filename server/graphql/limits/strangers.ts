import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';

/** The root fields that anybody may call, and so those by which people come in. */
function openFields(schema: GraphQLSchema): ReadonlySet<string> {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fields = roots.flatMap((type) => Object.values(type?.getFields() ?? {}));
  const open = fields.filter(({ extensions }) => extensions['allow'] === 'anybody').map(({ name }) => name);
  return new Set([...open, '__typename']);
}

/**
 * What somebody without a token may ask in production: to come in, and nothing else, above all not what the schema looks
 * like (E5). It is looked at before validation, which would tell by its words.
 */
export class Strangers {
  readonly #open: ReadonlySet<string>;
  readonly #known = new WeakMap<DocumentNode, boolean>();

  /** @param closed whether it is watched at all. */
  constructor(
    schema: GraphQLSchema,
    private readonly closed: boolean,
  ) {
    this.#open = openFields(schema);
  }

  /** Whether each operation names nothing but fields for anybody, and names them itself. */
  #asksToComeIn(document: DocumentNode): boolean {
    const operations = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : [],
    );
    return operations.every((one) => one.kind === Kind.FIELD && this.#open.has(one.name.value));
  }

  /** @returns why not; undefined where the caller may ask this. */
  refusal(document: DocumentNode, context: RequestContext): Error | undefined {
    const reason = this.closed ? context.whyNobody : undefined;
    if (reason === undefined) return undefined;
    let open = this.#known.get(document);
    if (open === undefined) {
      open = this.#asksToComeIn(document);
      this.#known.set(document, open);
    }
    return open ? undefined : reason;
  }
}
