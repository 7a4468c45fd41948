/** A product that goes with another, and how well. */
interface Scored<P> {
  score: number;
  product: P;
}

/** The best of what goes with each of several products, without those themselves. */
export function bestTogether<P extends { id: string; stock: number }>(
  of: readonly { id: string; recommendations: readonly Scored<P>[] }[],
  most: number,
): P[] {
  const taken = new Set(of.map(({ id }) => id));
  const best = new Map<string, Scored<P>>();
  for (const found of of.flatMap(({ recommendations }) => recommendations)) {
    const { id, stock } = found.product;
    if (taken.has(id) || stock < 1 || (best.get(id)?.score ?? 0) >= found.score) continue;
    best.set(id, found);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ product }) => product);
}
