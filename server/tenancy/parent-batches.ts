import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';

/** Answers one field of a query for many parents at once. */
type Batch<V> = (parentIds: readonly string[]) => Promise<(parentId: string) => V>;

interface FieldLoader {
  readonly nodes: readonly FieldNode[];
  readonly name: string;
  readonly loader: DataLoader<string, unknown>;
}

function isSameField(one: readonly FieldNode[], other: readonly FieldNode[]): boolean {
  return one.length === other.length && one.every((node, i) => node === other[i]);
}

/**
 * One for each request: gathers what a field resolver asks for one parent after the other, and asks once for all of them.
 * Fields are told apart by their place in the document, so what `batch` does may depend on the field's arguments and
 * selection, but on nothing of the parent.
 */
export class ParentBatches {
  readonly #loaders = new Map<FieldNode | undefined, FieldLoader[]>();

  /** @param name tells apart what one field asks for in several ways. */
  load<V>(info: GraphQLResolveInfo, name: string, parentId: string, batch: Batch<V>): Promise<V> {
    const [first] = info.fieldNodes;
    const known = this.#loaders.get(first) ?? [];
    const same = known.find((field) => field.name === name && isSameField(field.nodes, info.fieldNodes));
    if (same) return same.loader.load(parentId) as Promise<V>;
    const loader = new DataLoader<string, V>(
      async (ids) => {
        const answerOf = await batch([...new Set(ids)]);
        return ids.map(answerOf);
      },
      // Nothing is kept: what was asked before a mutation's second step must not answer after it.
      { cache: false },
    );
    this.#loaders.set(first, [...known, { nodes: info.fieldNodes, name, loader }]);
    return loader.load(parentId);
  }
}
