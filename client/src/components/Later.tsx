import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** Draws what a page is usable without a moment after it: all in one go, a phone would answer no finger meanwhile. */
export function Later({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => startTransition(() => setDrawn(true)), []);
  return drawn && children;
}
