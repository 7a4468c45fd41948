import type { Reservation, SignInDirectory } from './sign-in-directory.js';

/**
 * The directory of a server that serves one client alone (D9): every address signs in to that client, if to any. Its own
 * table of users keeps addresses apart (`users_email_unique`), so there is nothing to reserve.
 */
export class SingleClientDirectory implements SignInDirectory {
  constructor(private readonly clientId: string) {}

  async clientOf(): Promise<string> {
    return this.clientId;
  }

  async find(): Promise<null> {
    return null;
  }

  async reserve(): Promise<void> {}
  async hold(): Promise<void> {}
  async confirm(): Promise<void> {}
  async release(): Promise<void> {}

  async leftOver(): Promise<Reservation[]> {
    return [];
  }
}
