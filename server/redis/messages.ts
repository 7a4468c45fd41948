import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RedisClient } from './redis-client.js';

export type Heard = (body: unknown) => void;

const envelope = z.object({ from: z.string(), topic: z.string(), body: z.unknown() });

function opened(text: string): z.output<typeof envelope> | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Short messages to all other servers of the installation, by Redis' PUBLISH: heard within milliseconds, at most once, and
 * lost while Redis is away. So a message may only tell sooner what is found out anyway, or what is not missed.
 */
export class Messages {
  readonly #self = randomUUID();
  readonly #heard = new Map<string, Heard>();

  constructor(
    private readonly sending: RedisClient,
    hearing: RedisClient,
    private readonly channel: string,
  ) {
    let subscribed = false;
    hearing.on('ready', () => {
      // Once it has subscribed, the client does so by itself whenever it comes back.
      if (subscribed) return;
      hearing
        .subscribe(channel, (text) => this.#hear(text))
        .then(
          () => (subscribed = true),
          () => undefined,
        );
    });
  }

  #hear(text: string): void {
    const message = opened(text);
    if (message !== undefined && message.from !== this.#self) this.#heard.get(message.topic)?.(message.body);
  }

  /** Sends and does not wait. */
  send(topic: string, body?: object): void {
    const text = JSON.stringify({ from: this.#self, topic, body });
    this.sending.publish(this.channel, text).catch(() => undefined);
  }

  /** @param heard must take what anybody who reaches Redis may have written, and not throw. */
  on(topic: string, heard: Heard): void {
    this.#heard.set(topic, heard);
  }
}
