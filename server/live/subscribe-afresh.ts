import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';

type Results = AsyncIterableIterator<ExecutionResult>;

function mapped(
  events: AsyncIterator<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult | undefined>,
): Results {
  const end = async () => {
    await events.return?.();
    return { done: true, value: undefined } as const;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      const step = await events.next();
      const result = step.done === true ? undefined : await answer(step.value);
      return result === undefined ? end() : { done: false, value: result };
    },
    return: end,
    throw: end,
  };
}

/**
 * As `subscribe` of graphql-js, which would answer every event with the context of the first: here each gets a context of its
 * own, and with it the caller's rights of that moment and no data of the event before.
 * @param fresh undefined where the caller is not let in any more, which ends it.
 */
export async function subscribeAfresh(
  args: ExecutionArgs,
  fresh: () => Promise<RequestContext | undefined>,
): Promise<Results | ExecutionResult> {
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return events;
  return mapped(events[Symbol.asyncIterator](), async (event) => {
    const contextValue = await fresh();
    return contextValue && execute({ ...args, rootValue: event, contextValue });
  });
}
