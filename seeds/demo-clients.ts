import { acme } from './clients/acme.js';
import { globex } from './clients/globex.js';
import { initech } from './clients/initech.js';
import { umbrella } from './clients/umbrella.js';
import type { DemoClient } from './demo-client.js';

export const demoPassword = 'demo-Password-1';

export const demoClients: readonly DemoClient[] = [acme, globex, initech, umbrella];
