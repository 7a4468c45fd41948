import { useState } from 'react';
import { type Problem } from '../../../api/read-problem';
import { type PickedProductFragment } from '../../../gql/graphql';
import { addProduct, learnStock, setQuantity, type DraftLine } from './draft-lines';
import { focusQuantity } from './quantity-field';

/** What is wrong with a line, by its product. */
export type LineFaults = Record<string, 'quantity' | 'short' | 'refused'>;

export interface DraftLines {
  lines: DraftLine[];
  faults: LineFaults;
  add: (product: PickedProductFragment) => void;
  setQuantity: (id: string, quantity: number | '') => void;
  remove: (id: string) => void;
  /** Whether they can be sent; marks those that can't. */
  check: () => boolean;
  /** Marks the lines that the server did not take. */
  blame: (problem: Problem) => void;
}

export function useDraftLines(): DraftLines {
  const [lines, setLines] = useState<DraftLine[]>([]);
  const [faults, setFaults] = useState<LineFaults>({});
  const forgive = (id: string) =>
    setFaults((all) => Object.fromEntries(Object.entries(all).filter(([of]) => of !== id)));
  const mark = (found: LineFaults) => {
    setFaults(found);
    const first = lines.find(({ product }) => found[product.id]);
    if (first) focusQuantity(first.product.id);
  };

  return {
    lines,
    faults,
    add: (product) => {
      setLines((all) => addProduct(all, product));
      forgive(product.id);
    },
    setQuantity: (id, quantity) => {
      setLines((all) => setQuantity(all, id, quantity));
      forgive(id);
    },
    remove: (id) => {
      setLines((all) => all.filter(({ product }) => product.id !== id));
      forgive(id);
    },
    check: () => {
      const empty = lines.filter(({ quantity }) => !quantity);
      mark(Object.fromEntries(empty.map(({ product }) => [product.id, 'quantity'])));
      return empty.length === 0;
    },
    blame: ({ short = [], fields }) => {
      setLines((all) => learnStock(all, short));
      const refused = lines.filter((_, index) => `items.${index}.productId` in fields);
      mark({
        ...Object.fromEntries(refused.map(({ product }) => [product.id, 'refused'])),
        ...Object.fromEntries(short.map(({ productId }) => [productId, 'short'])),
      });
    },
  };
}
