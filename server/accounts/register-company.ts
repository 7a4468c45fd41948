import { v7 as uuidv7 } from 'uuid';
import { AppError, taken } from '#server/errors/app-error.js';
import { addressTaken, type Directory } from '#server/identity/directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import type { Isolation } from '#server/tenancy/placement.entity.js';
import type { RegisterInput } from './auth.types.js';
import type { CompanySignUp, NewCompany } from './company-sign-up.js';
import { beingMade } from './finish-company.js';
import type { FoundCompany } from './found-company.js';
import type { SettleSignUps } from './settle-sign-ups.js';
import type { SignedUp } from './signed-up.js';

export interface RegisterCompanyDeps {
  readonly directory: Pick<Directory, 'find'>;
  readonly passwords: Passwords;
  readonly registry: Pick<ClientRegistry, 'bySlug'>;
  readonly settle: SettleSignUps;
  readonly founding: FoundCompany;
  /** The tier of a company that registers itself (SIGNUP_ISOLATION). */
  readonly isolation: Isolation;
}

/** Makes companies on the tier that the settings say. */
export class RegisterCompany implements CompanySignUp {
  constructor(private readonly deps: RegisterCompanyDeps) {}

  /** Makes a company with its owner. @throws CONFLICT for a used address (field email) or wanted slug (field clientSlug). */
  async register(input: NewCompany): Promise<SignedUp> {
    const { passwords, founding, isolation } = this.deps;
    const { email, clientName, clientSlug, firstName = null, lastName = null } = input;
    await this.#refuseWhatIsTaken(input);
    const passwordHash = await passwords.hash(input.password);
    const userId = uuidv7();
    const { client } = await founding
      .found({
        name: clientName,
        slug: clientSlug ?? undefined,
        isolation,
        owner: { userId, email, passwordHash, firstName, lastName },
      })
      .catch((error: unknown) => {
        throw inTheCallersWords(error);
      });
    if (client.status === 'PROVISIONING') throw beingMade();
    return { client, userId };
  }

  /** Before the password is hashed, which is slow; who comes in between is refused by the keys of the centre. */
  async #refuseWhatIsTaken({ email, clientSlug }: RegisterInput): Promise<void> {
    const { directory, registry, settle } = this.deps;
    if ((await directory.find(email)) !== null && !(await settle.clearLeftover(email))) throw addressTaken();
    if (clientSlug != null && (await registry.bySlug(clientSlug)) !== undefined)
      throw taken('clientSlug', 'This slug is already in use.');
  }
}

/** The argument is called clientSlug here; everywhere else it is the slug. */
function inTheCallersWords(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'CONFLICT' && error.details['field'] === 'slug')
    return taken('clientSlug', 'This slug is already in use.');
  return error;
}
