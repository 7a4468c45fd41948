import type { Settings } from './env.js';

type Named = Pick<Settings, 'FRONTEND_URL' | 'NODE_ENV' | 'MAIN_DOMAIN' | 'PORT'>;

/** Where people open the dashboard, without a slash at the end: as said, or else where this server serves it. */
export function dashboardAddress({ FRONTEND_URL, NODE_ENV, MAIN_DOMAIN, PORT }: Named): string {
  const own = NODE_ENV === 'production' ? `https://${MAIN_DOMAIN}` : `http://${MAIN_DOMAIN}:${PORT}`;
  return (FRONTEND_URL ?? own).replace(/\/+$/, '');
}
