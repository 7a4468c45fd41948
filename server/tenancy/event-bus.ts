/** What an event tells: what happened and to which row. Never the row itself: who hears of it reads it with rights of their own. */
export type Payload = Readonly<Record<string, string>>;

/** Something that happened to one client's rows and is committed. */
export interface ClientEvent {
  readonly clientId: string;
  readonly topic: string;
  readonly payload: Payload;
}

/** Takes note and returns; it must not throw, for the write that told it is done. */
export type Listener = (payload: Payload) => void;

/** How events get from the write that made them to whoever listens; with several servers one that reaches all of them. */
export interface EventBus {
  /** Tells whoever listens at this moment. */
  publish(event: ClientEvent): void;
  /** @returns what ends it. */
  subscribe(clientId: string, topic: string, listener: Listener): () => void;
}

/** Events within one process. A listener hears of the client alone that it was subscribed for. */
export class InProcessEvents implements EventBus {
  readonly #listeners = new Map<string, Set<Listener>>();

  publish({ clientId, topic, payload }: ClientEvent): void {
    for (const listener of this.#listeners.get(`${clientId} ${topic}`) ?? []) listener(payload);
  }

  subscribe(clientId: string, topic: string, listener: Listener): () => void {
    const key = `${clientId} ${topic}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }
}
