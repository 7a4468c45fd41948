import { AppError } from '#server/errors/app-error.js';
import type { RegisterInput } from './auth.types.js';
import type { SignedUp } from './signed-up.js';

export type NewCompany = RegisterInput & { readonly clientName: string };

/** Registration of a company with its owner (A6), where companies can be made. */
export interface CompanySignUp {
  register(input: NewCompany): Promise<SignedUp>;
}

/** A server that serves one client alone makes no other (D9). */
export const noNewCompanies: CompanySignUp = {
  register: async () => {
    throw new AppError('FORBIDDEN', 'This server serves one company alone: no other can be made here.');
  },
};
