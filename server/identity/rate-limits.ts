import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Rate } from '#server/config/env.js';
import { AppError } from '#server/errors/app-error.js';
import type { AccessClaims } from './access-token.js';
import { inMemory, type Limiters } from './limiters.js';
import { networkOf } from './network-of.js';

export interface RateLimitSettings {
  readonly on: boolean;
  readonly signInAccount: Rate;
  readonly signInAddress: Rate;
  readonly registerAddress: Rate;
  readonly inviteClient: Rate;
  readonly inviteUser: Rate;
}

/** Whose password is guessed at: the same address may be a client's user's and a platform user's, with a password each. */
export interface Account {
  readonly audience: AccessClaims['audience'];
  readonly email: string;
}

const accountKey = ({ audience, email }: Account) => `${audience} ${email}`;
const placeKey = (account: Account, ipAddress: string) => `${accountKey(account)} ${networkOf(ipAddress)}`;

/** @throws TOO_MANY_REQUESTS with `retryAfter` in seconds once the key has used up its points. */
async function take(from: RateLimiterAbstract, key: string): Promise<void> {
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

const consumed = async (of: RateLimiterAbstract, key: string) => (await of.get(key))?.consumedPoints ?? 0;

const nowhere = async () => false;

/**
 * Limits on guessing and on mails, counted per attempt: 200 aliases in one document are 200. How somebody gets in whose
 * account is being guessed at just now: docs/limits.md.
 */
export class RateLimits {
  readonly #account: RateLimiterAbstract;
  readonly #place: RateLimiterAbstract;
  readonly #address: RateLimiterAbstract;
  readonly #register: RateLimiterAbstract;
  readonly #unknownKeys: RateLimiterAbstract;
  readonly #inviteClient: RateLimiterAbstract;
  readonly #inviteUser: RateLimiterAbstract;

  constructor(
    private readonly settings: RateLimitSettings,
    limiters: Limiters = inMemory,
  ) {
    this.#account = limiters('account', settings.signInAccount);
    this.#place = limiters('place', settings.signInAccount);
    this.#address = limiters('address', settings.signInAddress);
    this.#register = limiters('register', settings.registerAddress);
    this.#unknownKeys = limiters('unknown-key', settings.signInAddress);
    this.#inviteClient = limiters('invite-client', settings.inviteClient);
    this.#inviteUser = limiters('invite-user', settings.inviteUser);
  }

  /**
   * Before the password is looked at. The address first, so that a flood from one place can't lock accounts; then what this
   * place tried on the account; then what all places did, which does not hold up one where the account is at home.
   * @param isHome whether the account's user has signed in from there before; asked only where the account is used up.
   * @throws TOO_MANY_REQUESTS.
   */
  async beforeSignIn(
    account: Account,
    ipAddress: string,
    isHome: () => Promise<boolean> = nowhere,
  ): Promise<void> {
    if (!this.settings.on) return;
    await take(this.#address, networkOf(ipAddress));
    await take(this.#place, placeKey(account, ipAddress));
    try {
      await take(this.#account, accountKey(account));
    } catch (error) {
      if (!(error instanceof AppError) || !(await isHome())) throw error;
    }
  }

  /**
   * A right password takes back what its place has used up, so that people who sign in often are not counted as guessing.
   * What others tried stays counted: they would get as many guesses again whenever the user comes.
   */
  async afterSignIn(account: Account, ipAddress: string): Promise<void> {
    if (!this.settings.on) return;
    const [place, whole] = [placeKey(account, ipAddress), accountKey(account)];
    const own = Math.min(await consumed(this.#place, place), await consumed(this.#account, whole));
    if (own > 0) await this.#account.reward(whole, own);
    await this.#place.delete(place);
  }

  /** Before a key that is not known here is looked at, which takes a statement. */
  async beforeUnknownKey(ipAddress: string): Promise<void> {
    if (this.settings.on) await take(this.#unknownKeys, networkOf(ipAddress));
  }

  /** It was good, and so no guess. */
  async afterKnownKey(ipAddress: string): Promise<void> {
    if (this.settings.on) await this.#unknownKeys.reward(networkOf(ipAddress));
  }

  async beforeRegister(ipAddress: string): Promise<void> {
    if (this.settings.on) await take(this.#register, networkOf(ipAddress));
  }

  /** Each invitation sends a mail. @throws TOO_MANY_REQUESTS. */
  async beforeInviting(clientId: string, userId: string): Promise<void> {
    if (!this.settings.on) return;
    // The user first: what one alone is refused is not taken from the colleagues.
    await take(this.#inviteUser, `${clientId} ${userId}`);
    await take(this.#inviteClient, clientId);
  }
}
