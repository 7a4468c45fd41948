import { z } from 'zod';

const ownerSchema = z.object({
  userId: z.uuid(),
  email: z.string(),
  passwordHash: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
});

/** The first user of a client that is being made. The id is fixed from the start, so that making the user can be repeated. */
export type OwnerToBe = Readonly<z.output<typeof ownerSchema>>;

/** What the sealed owner of a request is for; see Vault. */
export const ownerPurpose = (clientId: string): string => `owner of client ${clientId}`;

/** Reads an owner as it was sealed. */
export function ownerFrom(text: string): OwnerToBe {
  return ownerSchema.parse(JSON.parse(text));
}
