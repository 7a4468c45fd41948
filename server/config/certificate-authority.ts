import { readFileSync } from 'node:fs';
import type { Settings } from './env.js';

/** The private CA of DATABASE_CA, as connections take it. */
export function certificateAuthority(settings: Settings): { ca: string } | undefined {
  return settings.DATABASE_CA === undefined ? undefined : { ca: readFileSync(settings.DATABASE_CA, 'utf8') };
}
