import { AppError } from '#server/errors/app-error.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { createPlatformUser, type CreatePlatformUserDeps } from '#server/platform/create-platform-user.js';
import { demoPassword } from './demo-clients.js';

/** The demo's account on the operator's side (operations.md). */
export const demoPlatformUser = { email: 'root@platform.test', role: PlatformRole.SUPERADMIN } as const;

/** Makes the demo's platform user where it is not there yet; changes made to it stay. */
export async function seedPlatform(services: CreatePlatformUserDeps): Promise<void> {
  const { email } = demoPlatformUser;
  if ((await services.centre().count(PlatformUser, { email })) > 0) return;
  await createPlatformUser(services, { ...demoPlatformUser, password: demoPassword }).catch(
    (error: unknown) => {
      // Another server that seeds at the same moment was quicker.
      if (!(error instanceof AppError && error.code === 'CONFLICT')) throw error;
    },
  );
}
