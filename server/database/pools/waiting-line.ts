interface Caller<T> {
  readonly resolve: (value: T | Promise<T>) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Callers that wait for something: first come, first served, and none for longer than its limit. */
export class WaitingLine<T> {
  readonly #callers = new Set<Caller<T>>();

  get length(): number {
    return this.#callers.size;
  }

  /** @throws what `refusal` makes once `limitMs` have passed, or what the whole line is refused with. */
  wait(limitMs: number, refusal: () => Error): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#callers.delete(caller);
        reject(refusal());
      }, limitMs).unref();
      const caller = { resolve, reject, timer };
      this.#callers.add(caller);
    });
  }

  #first(): Caller<T> | undefined {
    const [caller] = this.#callers;
    if (caller === undefined) return undefined;
    this.#callers.delete(caller);
    clearTimeout(caller.timer);
    return caller;
  }

  /** Gives the first in line what `make` makes; false, and nothing made, where nobody waits. */
  serve(make: () => T | Promise<T>): boolean {
    const caller = this.#first();
    caller?.resolve(make());
    return caller !== undefined;
  }

  /** Sends everybody away. */
  refuse(refusal: () => Error): void {
    for (let caller = this.#first(); caller; caller = this.#first()) caller.reject(refusal());
  }
}
