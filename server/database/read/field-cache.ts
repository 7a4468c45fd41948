import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether variables decide what is selected there. @param seen what has been looked through already: fragments come more than once. */
function isVariable(
  set: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  seen: Set<SelectionSetNode>,
): boolean {
  if (set === undefined || seen.has(set)) return false;
  seen.add(set);
  return set.selections.some((selection) => {
    const decided = selection.directives?.some(({ name, arguments: given }) => {
      const chooses = name.value === 'skip' || name.value === 'include';
      return chooses && given?.some(({ value }) => value.kind === Kind.VARIABLE);
    });
    if (decided === true) return true;
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    return isVariable(spread?.selectionSet, fragments, seen);
  });
}

/** How many there are of one field: as many as there are combinations of what decides which nodes are merged into it. */
const mostOfField = 16;

interface Known<T> {
  readonly nodes: readonly FieldNode[];
  readonly subject: unknown;
  /** Absent where variables decide. */
  readonly value?: { readonly is: T };
}

function isSame<T>({ nodes, subject }: Known<T>, other: readonly FieldNode[], about: unknown): boolean {
  return subject === about && nodes.length === other.length && nodes.every((node, i) => node === other[i]);
}

/**
 * Keeps what is worked out of a field's selection for as long as its document is kept, so that a document that comes again
 * is not looked through again. What variables decide is worked out each time.
 */
export class FieldCache<T> {
  readonly #known = new WeakMap<FieldNode, Known<T>[]>();

  /** @param subject what the result also depends on; compared by identity. */
  of({ fieldNodes, fragments }: GraphQLResolveInfo, subject: unknown, make: () => T): T {
    const [first] = fieldNodes;
    if (first === undefined) return make();
    const here = this.#known.get(first) ?? [];
    const known = here.find((one) => isSame(one, fieldNodes, subject));
    if (known) return known.value ? known.value.is : make();
    const value = make();
    const seen = new Set<SelectionSetNode>();
    const fixed = !fieldNodes.some(({ selectionSet }) => isVariable(selectionSet, fragments, seen));
    const made = { nodes: fieldNodes, subject, ...(fixed ? { value: { is: value } } : {}) };
    this.#known.set(first, [...here, made].slice(-mostOfField));
    return value;
  }
}
