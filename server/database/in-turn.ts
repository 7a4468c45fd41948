/**
 * Waits for calls whose statements were sent over one connection one after the other.
 * @throws the failure of the first that failed: in a transaction, those after it failed only because of it, and say so.
 */
export async function inTurn<T extends readonly unknown[]>(
  ...calls: { readonly [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const answers = await Promise.allSettled(calls);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason as Error;
    return answer.value;
  }) as unknown as T;
}
