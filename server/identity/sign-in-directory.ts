import type { SignIn } from './sign-in.entity.js';

/** A reserved address, as long as it is not said what became of it. */
export type Reservation = Pick<SignIn, 'email' | 'operation' | 'clientId'>;

/** What serving requests asks of the sign-in directory. It lies in the centre (Directory), or is one client's own users. */
export interface SignInDirectory {
  /** The client that an address signs in to, or undefined. */
  clientOf(email: string): Promise<string | undefined>;
  /** The line of an address, reserved or confirmed. */
  find(email: string): Promise<SignIn | null>;
  /** Reserves an address for one sign-up. @throws UniqueConstraintViolationException (`sign_ins_pkey`) if it is taken. */
  reserve(email: string, clientId: string, operation: string): Promise<void>;
  /** Holds a reservation for as long again. @throws SERVICE_UNAVAILABLE if it is no longer there. */
  hold(email: string, operation: string): Promise<void>;
  /** The user is committed: the address signs in from now on. @throws if the reservation is no longer there. */
  confirm(email: string, operation: string): Promise<void>;
  /** Gives a reserved address back. */
  release(email: string, operation: string): Promise<void>;
  /** Reservations whose time is over. */
  leftOver(): Promise<Reservation[]>;
}
