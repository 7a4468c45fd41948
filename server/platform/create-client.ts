import { v7 as uuidv7 } from 'uuid';
import type { FoundCompany } from '#server/accounts/found-company.js';
import type { OwnerToBe } from '#server/accounts/owner-to-be.js';
import { AppError, taken } from '#server/errors/app-error.js';
import type { Passwords } from '#server/identity/passwords.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { CreateClientInput } from './create-client.types.js';

export interface CreateClientDeps {
  readonly founding: FoundCompany;
  readonly passwords: Passwords;
}

async function ownerOf(
  { ownerEmail, ownerPassword }: CreateClientInput,
  passwords: Passwords,
): Promise<OwnerToBe | null> {
  if (ownerEmail == null || ownerPassword == null) return null;
  const passwordHash = await passwords.hash(ownerPassword);
  return { userId: uuidv7(), email: ownerEmail, passwordHash, firstName: null, lastName: null };
}

/** The argument is called ownerEmail here; where a company is founded it is the e-mail address. */
function inTheCallersWords(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'CONFLICT' && error.details['field'] === 'email')
    return taken('ownerEmail', error.message);
  return error;
}

/**
 * Makes a client for the operator, with an owner if one is given.
 * @param madeBy the platform user, who reaches it from then on.
 * @returns the client; PROVISIONING where this process may not make its place, and a worker will.
 * @throws CONFLICT for a used address (field ownerEmail) or slug (field slug).
 */
export async function createClient(
  { founding, passwords }: CreateClientDeps,
  input: CreateClientInput,
  madeBy: string,
): Promise<RegisteredClient> {
  const { name, slug, description = null, plan, isolation } = input;
  const { client } = await founding
    .found({
      name,
      slug,
      description,
      ...(plan == null ? {} : { plan }),
      isolation: isolation ?? Isolation.SHARED,
      madeBy,
      owner: await ownerOf(input, passwords),
    })
    .catch((error: unknown) => {
      throw inTheCallersWords(error);
    });
  return client;
}
