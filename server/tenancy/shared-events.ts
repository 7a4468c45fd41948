import { z } from 'zod';
import type { Messages } from '#server/redis/messages.js';
import { InProcessEvents, type ClientEvent, type EventBus, type Listener } from './event-bus.js';

const topic = 'client event';
const clientEvent = z.object({
  clientId: z.string(),
  topic: z.string(),
  payload: z.record(z.string(), z.string()),
});

/** Events within all servers of an installation: within this one at once and whatever happens, to the others by messages. */
export class SharedEvents implements EventBus {
  readonly #here = new InProcessEvents();

  constructor(private readonly messages: Messages) {
    messages.on(topic, (body) => {
      const event = clientEvent.safeParse(body).data;
      if (event !== undefined) this.#here.publish(event);
    });
  }

  publish(event: ClientEvent): void {
    this.#here.publish(event);
    this.messages.send(topic, event);
  }

  subscribe(clientId: string, name: string, listener: Listener): () => void {
    return this.#here.subscribe(clientId, name, listener);
  }
}
