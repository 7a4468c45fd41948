export const actorKinds = ['USER', 'API_KEY', 'PLATFORM', 'SYSTEM'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who changes a client's rows, as the record of changes names them. */
export interface Actor {
  readonly kind: ActorKind;
  /** Of the user, key or platform user; null where nobody has shown who they are. */
  readonly id: string | null;
  /** What a reader of the record sees: an address, or which part of the system. */
  readonly label: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** The product itself. @param part which part of it, e.g. `provisioning`. */
export function systemActor(part = 'system'): Actor {
  return { kind: 'SYSTEM', id: null, label: part, ipAddress: null, userAgent: null };
}
