export interface CartOwner {
  id: string;
  name: string;
}

const KEY = 'cart';

/** Whose cart this tab had open last: one click elsewhere puts something there. Forgotten with the tab. */
export function currentCart(userId: string): CartOwner | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<CartOwner & { userId: string }>;
    // Whoever signs in after somebody else in the same tab begins with none.
    if (kept.userId !== userId || !kept.id || !kept.name) return undefined;
    return { id: kept.id, name: kept.name };
  } catch {
    return undefined;
  }
}

export function keepCurrentCart(userId: string, { id, name }: CartOwner): void {
  sessionStorage.setItem(KEY, JSON.stringify({ userId, id, name }));
}

export function forgetCurrentCart(): void {
  sessionStorage.removeItem(KEY);
}
