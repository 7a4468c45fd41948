/** After `g`, the way to a page: o as in orders. By position of the letter in English, in both languages. */
export const goKeys: Readonly<Record<string, string>> = {
  h: '/',
  o: '/orders',
  p: '/products',
  c: '/customers',
  k: '/cart',
  l: '/price-lists',
  s: '/sales-groups',
  a: '/account',
};

/** The keys that lead to a page, as they are shown: "g o". */
export function keysTo(path: string): string | undefined {
  const key = Object.keys(goKeys).find((letter) => goKeys[letter] === path);
  return key && `g ${key}`;
}

export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
