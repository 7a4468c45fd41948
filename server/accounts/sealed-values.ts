import { Client } from '#server/tenancy/client.entity.js';
import { Placement } from '#server/tenancy/placement.entity.js';
import { secretPurpose } from '#server/tenancy/audit-keys.js';
import { connectionPurpose } from '#server/tenancy/placements.js';
import { Provisioning } from '#server/tenancy/provisioning.entity.js';
import type { Registry } from '#server/tenancy/registry.js';
import { SealedSecret } from '#server/tenancy/sealed-secret.entity.js';
import { CannotOpen, type Vault } from '#server/tenancy/vault.js';
import { ownerPurpose } from './owner-to-be.js';

/** One secret of the registry, where it stands. */
export interface SealedValue {
  /** What it is, for the operator, e.g. `connection of acme`. */
  readonly what: string;
  readonly sealed: string;
  /** What it was sealed for; see Vault. */
  readonly purpose: string;
  /** Puts another sealing in its place, unless it has changed meanwhile. */
  readonly replace: (sealed: string) => Promise<void>;
}

export type SealState = 'CURRENT' | 'OLD' | 'UNOPENABLE';

/** Every secret that the centre holds: the installation's own, connections of placements, owners of clients that are being made. */
export async function sealedValues(registry: Registry): Promise<SealedValue[]> {
  const centre = registry.centre();
  const slugs = new Map<string, string>();
  for (const { id, slug, placementId } of await centre.find(Client, {}))
    slugs.set(id, slug).set(placementId, slug);
  const placements = await centre.find(Placement, { connection: { $ne: null } });
  const requests = await centre.find(Provisioning, { owner: { $ne: null } });
  const secrets = await centre.find(SealedSecret, {});
  return [
    ...secrets.map(({ name, sealed }) => ({
      what: `the installation’s ${name}`,
      sealed,
      purpose: secretPurpose(name),
      replace: async (anew: string) => {
        await registry.centre().nativeUpdate(SealedSecret, { name, sealed }, { sealed: anew });
      },
    })),
    ...placements.map(({ id, connection }) => ({
      what: `connection of ${slugs.get(id) ?? `placement ${id}`}`,
      sealed: connection ?? '',
      purpose: connectionPurpose(id),
      replace: async (sealed: string) => {
        await registry.centre().nativeUpdate(Placement, { id, connection }, { connection: sealed });
      },
    })),
    ...requests.map(({ clientId, owner }) => ({
      what: `owner of ${slugs.get(clientId) ?? `client ${clientId}`}`,
      sealed: owner ?? '',
      purpose: ownerPurpose(clientId),
      replace: async (sealed: string) => {
        await registry.centre().nativeUpdate(Provisioning, { clientId, owner }, { owner: sealed });
      },
    })),
  ];
}

/** Whether a secret opens, and with which key. One under the current key's name is opened as well: it may have been changed. */
export function sealState(vault: Vault, { sealed, purpose }: SealedValue): SealState {
  try {
    vault.open(sealed, purpose);
    return vault.isCurrent(sealed) ? 'CURRENT' : 'OLD';
  } catch (error) {
    if (error instanceof CannotOpen) return 'UNOPENABLE';
    throw error;
  }
}

/** Seals a secret anew, with the current key. @throws CannotOpen */
export async function reseal(vault: Vault, { sealed, purpose, replace }: SealedValue): Promise<void> {
  await replace(vault.seal(vault.open(sealed, purpose), purpose));
}
