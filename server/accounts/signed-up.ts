import type { RegisteredClient } from '#server/tenancy/client-registry.js';

/** Who has registered, and where; they are signed in next. */
export interface SignedUp {
  readonly client: RegisteredClient;
  readonly userId: string;
}
