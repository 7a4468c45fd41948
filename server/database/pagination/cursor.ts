import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Opaque positions in a list. A cursor is signed together with what it belongs to (client, list, filter, sort), so a forged
 * one, or one from another list, is told apart without asking the database (contract.graphql).
 */
export class CursorSigner {
  constructor(private readonly key: Buffer) {}

  #mac(belongsTo: string, values: string): Buffer {
    return createHmac('sha256', this.key).update(`${belongsTo}\n${values}`).digest().subarray(0, 16);
  }

  /** @param position the row's values in the order of the sort. */
  sign(belongsTo: string, position: readonly unknown[]): string {
    const values = JSON.stringify(position);
    return Buffer.concat([this.#mac(belongsTo, values), Buffer.from(values)]).toString('base64url');
  }

  /** @returns the position, or undefined for a cursor that was not made for this list. */
  verify(belongsTo: string, cursor: string): unknown[] | undefined {
    const bytes = Buffer.from(cursor, 'base64url');
    const values = bytes.subarray(16).toString();
    if (bytes.length <= 16 || !timingSafeEqual(bytes.subarray(0, 16), this.#mac(belongsTo, values)))
      return undefined;
    return JSON.parse(values) as unknown[];
  }
}
