import { NIL } from 'uuid';

/**
 * Whom a session is with: a client, named by its id, or the platform. Refresh tokens, the revocation log and what is
 * remembered of sessions name it, so that nothing that was made for one realm can be looked up in another.
 */
export type Realm = string;

/** The platform's name among the clients' ids: no client ever has it, because theirs are made (UUID version 7). */
export const platformRealm: Realm = NIL;
