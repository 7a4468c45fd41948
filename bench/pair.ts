import { join } from 'node:path';
import { startChild, type Child } from './child.js';
import type { Homes } from './home.js';
import { say } from './say.js';
import type { Undo } from './undo.js';

/** The two that are compared, on the same database at the same time; whoever is not under load idles. */
export interface Pair {
  readonly product: Child;
  readonly baseline: Child;
  stop(): Promise<void>;
}

export interface PairPlace {
  readonly folder: string;
  readonly applicationUrl: string;
  readonly secrets: { readonly signing: string; readonly encryption: string };
  readonly homes: Homes;
  /** Ends the servers when the run is stopped in the middle. */
  readonly undo: Undo;
}

/** Every setting is named, so that a `.env` in the checkout changes nothing; empty means not set. */
export function productSettings(
  { folder, applicationUrl, secrets }: Omit<PairPlace, 'homes' | 'undo'>,
  rls: boolean,
) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: join(folder, 'product'),
    DATABASE_URL: applicationUrl,
    DATABASE_ADMIN_URL: '',
    DATABASE_CA: '',
    EMBEDDED_DB: '',
    DATABASE_SERVERS: '',
    DB_POOL_MAX: '10',
    DB_POOLS_MAX: '',
    DB_CONNECTIONS_MAX: '',
    ENCRYPTION_KEY: secrets.encryption,
    ENCRYPTION_KEY_PREVIOUS: '',
    SIGNUP_ISOLATION: '',
    STATEMENT_TIMEOUT_MS: '',
    JWT_SECRET: secrets.signing,
    LOG_LEVEL: 'info',
    RLS: rls ? 'on' : 'off',
    RATE_LIMIT: 'on',
    TRUST_PROXY: '',
    ALLOWED_ORIGINS: '',
    MAIN_DOMAIN: '',
    SEED_DEMO: '',
  };
}

function baselineSettings({ applicationUrl, secrets, homes }: PairPlace, rls: boolean) {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: applicationUrl,
    JWT_SECRET: secrets.signing,
    RLS: rls ? 'on' : 'off',
    HOMES: JSON.stringify(homes),
  };
}

/** Starts product and baseline, both under row-level security or both without. */
export async function startPair(place: PairPlace, rls: boolean): Promise<Pair> {
  say(`starting the product and the baseline, RLS ${rls ? 'on' : 'off'} …`);
  const start = async (name: string, script: string, settings: Readonly<Record<string, string>>) => {
    const child = await startChild(script, settings, join(place.folder, `${name}-${String(rls)}.log`));
    place.undo.add(() => child.stop());
    return child;
  };
  const product = await start('product', 'server/main.ts', productSettings(place, rls));
  const baseline = await start('baseline', 'bench/baseline.ts', baselineSettings(place, rls));
  return {
    product,
    baseline,
    stop: async () => {
      await product.stop();
      await baseline.stop();
    },
  };
}
