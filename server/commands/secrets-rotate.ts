import { reseal, sealedValues, sealState } from '#server/accounts/sealed-values.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';

/**
 * `secrets rotate`: seals every secret of the registry with ENCRYPTION_KEY; ENCRYPTION_KEY_PREVIOUS opens those sealed before.
 * Stopped half-way, the next run goes on. Changes nothing while there is a secret that neither key opens: not ok then.
 */
export async function secretsRotate({ services, progress }: Operator): Promise<Outcome> {
  const { registry, vault } = services;
  const all = (await sealedValues(registry)).map((value) => ({ value, state: sealState(vault, value) }));
  const those = (state: string) => all.filter((one) => one.state === state).map(({ value }) => value);
  const unopenable = those('UNOPENABLE').map(({ what }) => what);
  const old = those('OLD');
  const current = those('CURRENT').length;
  if (unopenable.length > 0)
    return {
      ok: false,
      data: { resealed: 0, current, old: old.length, unopenable },
      text: [
        'Nothing was changed: neither ENCRYPTION_KEY nor ENCRYPTION_KEY_PREVIOUS opens',
        ...unopenable.map((what) => `  ${what}`),
      ].join('\n'),
    };
  progress.start(old.length);
  for (const value of old) {
    await reseal(vault, value);
    progress.step();
  }
  return {
    ok: true,
    data: { resealed: old.length, current: current + old.length, old: 0, unopenable },
    text: `${old.length} sealed anew, ${current} were sealed with the current key already.`,
  };
}

/** How `secrets rotate` is called. */
export function addSecretsRotate(secrets: Noun, { run }: Runner): void {
  secrets
    .command('rotate')
    .description('seal what the registry holds with ENCRYPTION_KEY; ENCRYPTION_KEY_PREVIOUS opens the old')
    .action(() => run(secretsRotate, { anyKey: true }));
}
