import type { ClientConfig } from 'pg';
import { tlsOptions } from './tls.js';

/**
 * How every connection of the product is made. Statements sent without awaiting travel together (architecture 5). Nothing
 * that an answer depends on is set per session, so it works behind a transaction pooler.
 * @param ca the private CA that signed the server's certificate, if any.
 */
export function connectionOptions(url: string, ca: string | undefined): ClientConfig {
  return {
    ...tlsOptions(url, ca),
    pipeline: true,
    application_name: 'vecindad',
  };
}

/**
 * Connections are replaced by age and use, because a backend that has touched many placements keeps their catalogue in
 * memory (architecture 8).
 */
export const recycling = { uses: 20_000, seconds: 1800 };

/** How long a connection may lie idle before it is closed, in milliseconds. */
export const idleMs = 30_000;
