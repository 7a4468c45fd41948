import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { AppError, taken } from '#server/errors/app-error.js';
import { centreOf } from '#server/tenancy/centre.js';
import type { SignInDirectory } from './sign-in-directory.js';
import { SignIn } from './sign-in.entity.js';

/** Longer than any sign-up takes: after it the sweeper may ask what became of a reservation. */
const reservationMs = 5 * 60_000;

/** A statement takes some tens of thousands of parameters at most. */
const portion = 2_000;

function* portions(emails: readonly string[]): Generator<string[]> {
  for (let from = 0; from < emails.length; from += portion) yield emails.slice(from, from + portion);
}

/** What the caller learns of a used address, whoever uses it (the documented exception to C7). */
export function addressTaken(): Error {
  return taken('email', 'This e-mail address is already in use.');
}

/**
 * The sign-in directory (architecture 3): reserve → commit the user in the placement → confirm, in transactions that never
 * overlap, so that it works the same when the placement is another database.
 */
export class Directory implements SignInDirectory {
  constructor(private readonly orm: MikroORM) {}

  #centre(): EntityManager {
    return centreOf(this.orm);
  }

  /** The client that an address signs in to, or undefined. */
  async clientOf(email: string): Promise<string | undefined> {
    const found = await this.#centre().findOne(SignIn, { email, state: 'CONFIRMED' });
    return found?.clientId;
  }

  /** The line of an address, reserved or confirmed. */
  async find(email: string): Promise<SignIn | null> {
    return this.#centre().findOne(SignIn, { email });
  }

  /** Reserves an address for one sign-up. @throws UniqueConstraintViolationException (`sign_ins_pkey`) if it is taken. */
  async reserve(email: string, clientId: string, operation: string): Promise<void> {
    const expires = new Date(Date.now() + reservationMs);
    await this.#centre().insert(SignIn, { email, clientId, operation, state: 'RESERVED', expires });
  }

  /** Reserves an address for as long as its client takes to be made: whoever makes it confirms or releases it. */
  async reserveForLong(
    email: string,
    clientId: string,
    operation: string,
    centre: EntityManager,
  ): Promise<void> {
    await centre.insert(SignIn, { email, clientId, operation, state: 'RESERVED', expires: null });
  }

  /**
   * Holds a reservation for as long again, just before the user is committed: a sign-up that waited for so long that the
   * sweeper took its reservation must not store a user whom the directory does not know.
   * @throws SERVICE_UNAVAILABLE if it is no longer there.
   */
  async hold(email: string, operation: string): Promise<void> {
    const expires = new Date(Date.now() + reservationMs);
    const held = await this.#centre().nativeUpdate(
      SignIn,
      { email, operation, state: 'RESERVED' },
      { expires },
    );
    if (held !== 1) throw new AppError('SERVICE_UNAVAILABLE', 'Signing up took too long. Try again.');
  }

  /** The user is committed: the address signs in from now on. @throws if the reservation is no longer there. */
  async confirm(email: string, operation: string, centre: EntityManager = this.#centre()): Promise<void> {
    const confirmed = await centre.nativeUpdate(
      SignIn,
      { email, operation },
      { state: 'CONFIRMED', expires: null },
    );
    if (confirmed !== 1)
      throw new Error('The reservation of the address was lost before the user was committed.');
  }

  /** Gives a reserved address back. */
  async release(email: string, operation: string, centre: EntityManager = this.#centre()): Promise<void> {
    await centre.nativeDelete(SignIn, { email, operation, state: 'RESERVED' });
  }

  /** Which of these addresses are in use, or reserved, by anybody but this operation. */
  async inUse(emails: readonly string[], operation: string): Promise<string[]> {
    const used: string[] = [];
    for (const email of portions(emails)) {
      const where = { email: { $in: email }, operation: { $ne: operation } };
      const lines = await this.#centre().find(SignIn, where, { orderBy: { email: 'asc' } });
      used.push(...lines.map((line) => line.email));
    }
    return used;
  }

  /** Reserves the addresses of a whole company, in the transaction that writes it; see reserveForLong. */
  async reserveAll(
    emails: readonly string[],
    clientId: string,
    operation: string,
    centre: EntityManager,
  ): Promise<void> {
    const line = { clientId, operation, state: 'RESERVED', expires: null } as const;
    for (const portion of portions(emails))
      await centre.insertMany(
        SignIn,
        portion.map((email) => ({ email, ...line })),
      );
  }

  /** All users of a company are committed: their addresses sign in from now on. @returns how many they are. */
  async confirmAll(operation: string, centre: EntityManager): Promise<number> {
    return centre.nativeUpdate(SignIn, { operation }, { state: 'CONFIRMED', expires: null });
  }

  /** Gives all reserved addresses of an operation back. */
  async releaseAll(operation: string, centre: EntityManager): Promise<void> {
    await centre.nativeDelete(SignIn, { operation, state: 'RESERVED' });
  }

  /** Reservations whose time is over. */
  async leftOver(): Promise<SignIn[]> {
    return this.#centre().find(SignIn, { state: 'RESERVED', expires: { $lt: new Date() } }, { limit: 100 });
  }
}
