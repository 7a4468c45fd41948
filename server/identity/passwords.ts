import bcrypt from 'bcrypt';
import pLimit from 'p-limit';
import { z } from 'zod';

/** bcrypt looks at 72 bytes and silently ignores the rest, so more is refused (stack.md 6). */
export const passwordBytes = { least: 10, most: 72 } as const;

/** A password that somebody chooses: 10 to 72 bytes of UTF-8. */
export const newPassword = z.string().refine(
  (password) => {
    const bytes = Buffer.byteLength(password);
    return bytes >= passwordBytes.least && bytes <= passwordBytes.most;
  },
  { error: `A password has ${passwordBytes.least} to ${passwordBytes.most} bytes.` },
);

/**
 * Hashing off the event loop. At most two at once: bcrypt fills libuv's threads, and with all of them taken file and name
 * look-ups would wait for sign-ins.
 */
export class Passwords {
  readonly #queue = pLimit(2);
  readonly #dummy: Promise<string>;

  constructor(private readonly cost: number) {
    this.#dummy = bcrypt.hash('nobody has this password', cost);
  }

  hash(password: string): Promise<string> {
    return this.#queue(() => bcrypt.hash(password, this.cost));
  }

  /** Compares; with no hash (an unknown address) against a dummy, so that the answer takes as long. */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    const against = hash ?? (await this.#dummy);
    const same = await this.#queue(() => bcrypt.compare(password, against));
    // Compares as true what only begins with the right 72 bytes.
    const whole = Buffer.byteLength(password) <= passwordBytes.most;
    return same && whole && hash !== undefined;
  }
}
