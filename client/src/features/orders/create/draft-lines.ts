import { type PickedProductFragment } from '../../../gql/graphql';
import { amountOf, centsOf } from '../amounts';

/** A line while it is being written; the quantity is empty while somebody types another one. */
export interface DraftLine {
  product: PickedProductFragment;
  quantity: number | '';
}

/** Choosing a product again means one more of it. */
export function addProduct(lines: DraftLine[], product: PickedProductFragment): DraftLine[] {
  const known = lines.some((line) => line.product.id === product.id);
  if (!known) return [...lines, { product, quantity: 1 }];
  return lines.map((line) =>
    line.product.id === product.id ? { product, quantity: (line.quantity || 0) + 1 } : line,
  );
}

export function setQuantity(lines: DraftLine[], id: string, quantity: number | ''): DraftLine[] {
  return lines.map((line) => (line.product.id === id ? { ...line, quantity } : line));
}

/** What the server knows newer about the stock. */
export function learnStock(
  lines: DraftLine[],
  news: readonly { productId: string; available: number }[],
): DraftLine[] {
  return lines.map((line) => {
    const stock = news.find(({ productId }) => productId === line.product.id)?.available;
    return stock === undefined ? line : { ...line, product: { ...line.product, stock } };
  });
}

export function totalOf(lines: readonly DraftLine[]): string {
  const cents = lines.map(({ product, quantity }) => centsOf(product.price) * BigInt(quantity || 0));
  return amountOf(cents.reduce((sum, of) => sum + of, 0n));
}
