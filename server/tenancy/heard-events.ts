import { AppError } from '#server/errors/app-error.js';
import type { EventBus, Payload } from './event-bus.js';

/** A listener that is further behind than this is let go: what waits for it lies in memory. */
const mostWaiting = 1_000;

/**
 * The events of one topic of one client, one after the other, from this call on. Not a generator: one that waits for the next
 * event could not be ended before it came.
 * @throws TOO_MANY_REQUESTS, from `next`, once more than 1,000 events wait to be taken.
 */
export function heardEvents(bus: EventBus, clientId: string, topic: string): AsyncIterableIterator<Payload> {
  const waiting: Payload[] = [];
  let ended = false;
  let wake = () => {};
  const stopListening = bus.subscribe(clientId, topic, (payload) => {
    waiting.push(payload);
    if (waiting.length > mostWaiting) stopListening();
    wake();
  });
  const end = () => {
    ended = true;
    stopListening();
    wake();
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      if (waiting.length > mostWaiting) {
        end();
        throw new AppError('TOO_MANY_REQUESTS', 'More has happened than was taken.', { retryAfter: 1 });
      }
      const payload = ended ? undefined : waiting.shift();
      return payload === undefined ? { done: true, value: undefined } : { done: false, value: payload };
    },
    return: async () => {
      end();
      return { done: true, value: undefined };
    },
  };
}
