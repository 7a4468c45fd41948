import { reseal, sealedValues, sealState } from '#server/accounts/sealed-values.js';
import type { Check, Finding } from './finding.js';

/** Secrets of the registry that another key has sealed. */
export const sealedSecrets: Check = async ({ services }) => {
  const findings: Finding[] = [];
  for (const value of await sealedValues(services.registry)) {
    const state = sealState(services.vault, value);
    if (state === 'UNOPENABLE')
      findings.push({
        code: 'SECRET_UNOPENABLE',
        client: null,
        what: `${value.what}: neither ENCRYPTION_KEY nor ENCRYPTION_KEY_PREVIOUS opens it`,
      });
    if (state === 'OLD')
      findings.push({
        code: 'SECRET_OLD_KEY',
        client: null,
        what: `${value.what} is sealed with ENCRYPTION_KEY_PREVIOUS`,
        fix: async () => {
          await reseal(services.vault, value);
          return 'sealed with ENCRYPTION_KEY';
        },
      });
  }
  return { findings, notLookedAt: [] };
};
