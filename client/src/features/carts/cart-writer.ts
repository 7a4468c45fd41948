interface Told {
  /** The server has it. */
  done: (productId: string, quantity: number) => void;
  failed: (productId: string, failure: unknown) => void;
}

export interface CartWriter {
  /** Says how many there are to be; `soon` waits for the typing to pause. */
  put: (productId: string, quantity: number, when: 'now' | 'soon') => void;
  /** Sends what waits. @returns whether everything since the last time was taken. */
  settle: () => Promise<boolean>;
}

const PAUSE_MS = 500;

/**
 * Sends the changes of one cart, one after the other: two answers that overtake each other would leave an older quantity standing.
 * Of several changes to one line only the last that waits is sent.
 */
export function cartWriter(
  send: (productId: string, quantity: number) => Promise<unknown>,
  told: Told,
): CartWriter {
  const waiting = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let refused = false;

  const drain = async () => {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [productId, quantity] = next;
      waiting.delete(productId);
      try {
        await send(productId, quantity);
        told.done(productId, quantity);
      } catch (failure) {
        refused = true;
        told.failed(productId, failure);
      }
    }
  };
  const start = (): Promise<void> => {
    clearTimeout(timer);
    // After the assignment, also where there was nothing to send: else it would seem to run for ever.
    running ??= drain().finally(() => {
      running = undefined;
      if (waiting.size > 0) void start();
    });
    return running;
  };

  return {
    put: (productId, quantity, when) => {
      waiting.set(productId, quantity);
      clearTimeout(timer);
      if (when === 'now') void start();
      else timer = setTimeout(() => void start(), PAUSE_MS);
    },
    settle: async () => {
      await start();
      const clean = !refused;
      refused = false;
      return clean;
    },
  };
}

const first = (map: Map<string, number>): [string, number] | undefined => map.entries().next().value;
