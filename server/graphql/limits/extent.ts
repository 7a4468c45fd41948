import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much a document asks for, with every fragment counted wherever it is spread. */
export interface Extent {
  /** Levels of fields below each other. */
  readonly depth: number;
  readonly fields: number;
  /** Fields that answer under an alias, or are named more than once side by side. */
  readonly repeats: number;
}

const nothing: Extent = { depth: 0, fields: 0, repeats: 0 };

class Measure {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Extent>();

  constructor(private readonly document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
  }

  /** Each once, so that fragments that spread each other twice are not counted a billion times. */
  #spread(name: string): Extent {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    // While it is measured it is nothing: one that spreads itself is refused by validation.
    this.#measured.set(name, nothing);
    const extent = this.#below(this.#fragments.get(name)?.selectionSet);
    this.#measured.set(name, extent);
    return extent;
  }

  #below(set: SelectionSetNode | undefined): Extent {
    const names = new Set<string>();
    let { depth, fields, repeats } = nothing;
    for (const selection of set?.selections ?? []) {
      const field = selection.kind === Kind.FIELD;
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#spread(selection.name.value)
          : this.#below(selection.selectionSet);
      depth = Math.max(depth, inside.depth + (field ? 1 : 0));
      fields += inside.fields + (field ? 1 : 0);
      repeats += inside.repeats;
      if (!field) continue;
      if (selection.alias !== undefined || names.has(selection.name.value)) repeats += 1;
      else names.add(selection.name.value);
    }
    return { depth, fields, repeats };
  }

  /** Of all its operations together: which one runs is not asked here. */
  whole(): Extent {
    const parts = this.document.definitions.map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return this.#spread(definition.name.value);
      return 'selectionSet' in definition ? this.#below(definition.selectionSet) : nothing;
    });
    return parts.reduce(
      (sum, part) => ({
        depth: Math.max(sum.depth, part.depth),
        fields: Math.max(sum.fields, part.fields),
        repeats: Math.max(sum.repeats, part.repeats),
      }),
      nothing,
    );
  }
}

/** Measures a parsed document before it is validated, which takes the square of its fields. */
export function extentOf(document: DocumentNode): Extent {
  return new Measure(document).whole();
}
