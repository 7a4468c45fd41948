/** What stands in the way now and may be gone in a moment; the start tries again until the patience is over. */
export class NotYet extends Error {
  constructor(
    message: string,
    readonly patienceMs: number,
  ) {
    super(message);
  }
}
