import { AsyncLocalStorage } from 'node:async_hooks';

const store = new AsyncLocalStorage<string>();

/** Runs `fn` so that every error and log line made below it carries this trace id. */
export function withTrace<T>(traceId: string, fn: () => T): T {
  return store.run(traceId, fn);
}

/** The trace id of the request being served, or undefined outside one. */
export function currentTraceId(): string | undefined {
  return store.getStore();
}
