import { useEffect } from 'react';

/**
 * When what has an address of its own closes, the focus goes back to what opened it: the drawer is mounted open, and Mantine
 * gives back only what it saw opening. Without this the keyboard begins anew at the top of the page.
 */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // After the drawer's own focus trap has let go.
      setTimeout(() => {
        const known = before instanceof HTMLElement && before !== document.body && before.isConnected;
        (known ? before : document.getElementById('main'))?.focus({ preventScroll: true });
      });
    };
  }, []);
}
