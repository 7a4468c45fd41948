import { useEffect, useEffectEvent } from 'react';
import { goKeys } from './shortcuts';

interface Actions {
  onPalette: () => void;
  onList: () => void;
  onNew: () => void;
  onGo: (path: string) => void;
}

/** How long a `g` waits for the letter after it. */
const PAUSE_MS = 1_200;

/** Where letters are text, and where a dialog has the keyboard, there are no shortcuts. */
function isTaken(target: EventTarget | null): boolean {
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));
  return typing || document.querySelector('[role="dialog"]') !== null;
}

/** The page's own search, where it has one. @returns whether it had. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('#main input[type="search"]');
  field?.focus();
  return field !== null;
}

/** Hears the keyboard for what the whole dashboard answers to. */
export function useShortcutKeys({ onPalette, onList, onNew, onGo }: Actions): void {
  const plain = useEffectEvent((key: string, afterG: boolean): boolean => {
    const path = afterG ? goKeys[key] : undefined;
    if (path !== undefined) onGo(path);
    else if (key === 'n') onNew();
    else if (key === '?') onList();
    else if (key !== '/') return false;
    else if (!focusSearch()) onPalette();
    return true;
  });
  const palette = useEffectEvent(onPalette);

  useEffect(() => {
    let gAt = -Infinity;
    const hear = (event: KeyboardEvent) => {
      // The letter itself, which Shift and Caps Lock make a capital.
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key === 'k') {
        event.preventDefault();
        palette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event.target))
        return;
      const afterG = event.timeStamp - gAt < PAUSE_MS;
      gAt = key === 'g' && !afterG ? event.timeStamp : -Infinity;
      if (plain(key, afterG)) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
