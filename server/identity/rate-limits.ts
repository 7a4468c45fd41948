import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rate } from '#server/config/env.js';
import { AppError } from '#server/errors/app-error.js';
import type { AccessClaims } from './access-token.js';

export interface RateLimitSettings {
  readonly on: boolean;
  readonly signInAccount: Rate;
  readonly signInAddress: Rate;
  readonly registerAddress: Rate;
}

/** Whose password is guessed at: the same address may be a client's user's and a platform user's, with a password each. */
export interface Account {
  readonly audience: AccessClaims['audience'];
  readonly email: string;
}

const keyOf = ({ audience, email }: Account) => `${audience} ${email}`;

function limiter({ points, seconds }: Rate): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: seconds });
}

/** @throws TOO_MANY_REQUESTS with `retryAfter` in seconds once the key has used up its points. */
async function take(from: RateLimiterMemory, key: string): Promise<void> {
  try {
    await from.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError('TOO_MANY_REQUESTS', `Too many attempts. Try again in ${retryAfter} seconds.`, {
      retryAfter,
    });
  }
}

/** Limits on guessing, counted per attempt: 200 aliases in one document are 200. */
export class RateLimits {
  readonly #account: RateLimiterMemory;
  readonly #address: RateLimiterMemory;
  readonly #register: RateLimiterMemory;
  readonly #unknownKeys: RateLimiterMemory;

  constructor(private readonly settings: RateLimitSettings) {
    this.#account = limiter(settings.signInAccount);
    this.#address = limiter(settings.signInAddress);
    this.#register = limiter(settings.registerAddress);
    this.#unknownKeys = limiter(settings.signInAddress);
  }

  /** Before the password is looked at. The address first, so that a flood from one place can't lock accounts. */
  async beforeSignIn(account: Account, ipAddress: string): Promise<void> {
    if (!this.settings.on) return;
    await take(this.#address, ipAddress);
    await take(this.#account, keyOf(account));
  }

  /** A right password clears the account's count, so that people who sign in often are not counted as guessing. */
  async afterSignIn(account: Account): Promise<void> {
    await this.#account.delete(keyOf(account));
  }

  /** Before a key that is not known here is looked at, which takes a statement. */
  async beforeUnknownKey(ipAddress: string): Promise<void> {
    if (this.settings.on) await take(this.#unknownKeys, ipAddress);
  }

  /** It was good, and so no guess. */
  async afterKnownKey(ipAddress: string): Promise<void> {
    if (this.settings.on) await this.#unknownKeys.reward(ipAddress);
  }

  async beforeRegister(ipAddress: string): Promise<void> {
    if (this.settings.on) await take(this.#register, ipAddress);
  }
}
