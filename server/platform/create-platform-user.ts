import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import { emailText, optionalText } from '#server/errors/input-text.js';
import { parsed } from '#server/errors/validated.js';
import { newPassword, type Passwords } from '#server/identity/passwords.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';

const schema = z.object({
  email: emailText,
  password: newPassword,
  role: z.enum(PlatformRole),
  firstName: optionalText('A first name', 100),
  lastName: optionalText('A last name', 100),
});

export type NewPlatformUser = z.input<typeof schema>;

export interface CreatePlatformUserDeps {
  readonly passwords: Passwords;
  /** A fresh EntityManager on the centre's tables. */
  readonly centre: () => EntityManager;
}

/**
 * Makes somebody of the operator's side, active at once. Whoever calls has shown that they may: the CLI and the seed.
 * @throws BAD_USER_INPUT with the faults, or CONFLICT for an address that a platform user has.
 */
export async function createPlatformUser(
  { passwords, centre }: CreatePlatformUserDeps,
  input: NewPlatformUser,
): Promise<PlatformUser> {
  const { password, firstName = null, lastName = null, ...rest } = parsed(schema, input, []);
  const em = centre();
  const passwordHash = await passwords.hash(password);
  const user = em.create(PlatformUser, { ...rest, id: uuidv7(), passwordHash, firstName, lastName });
  try {
    await em.flush();
  } catch (error) {
    if (brokenConstraint(error) !== 'platform_users_email_unique') throw error;
    throw taken('email', 'A platform user with this e-mail address exists already.');
  }
  return user;
}
