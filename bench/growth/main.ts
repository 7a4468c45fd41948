import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startInstallation } from '../installation.js';
import { Undo } from '../undo.js';
import { moreClients } from './more-clients.js';
import { moreOrders } from './more-orders.js';
import { writeGrowth } from './report.js';
import { startUpTimes } from './servers.js';
import { signIns } from './sign-ins.js';

const options = {
  clients: { type: 'string', default: '10,100,1000,10000' },
  'orders-each': { type: 'string', default: '100' },
  orders: { type: 'string', default: '100,20000,1000000' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
} as const;

function numbersIn(text: string): number[] {
  const numbers = text.split(',').map(Number);
  const grow = numbers.every((n, i) => Number.isInteger(n) && n > (numbers[i - 1] ?? 0));
  if (!grow) throw new Error(`“${text}” should be whole numbers that grow, such as 10,100.`);
  return numbers;
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({ options });
  const [rounds, seconds, ordersEach] = [values.rounds, values.seconds, values['orders-each']].map(Number);
  if (!rounds || !seconds || !ordersEach)
    throw new Error('--rounds, --seconds and --orders-each are 1 or more.');
  const sizes = numbersIn(values.clients);
  const ground = {
    installation: await startInstallation(undo),
    secrets: {
      signing: randomBytes(32).toString('base64url'),
      encryption: randomBytes(32).toString('base64url'),
    },
    undo,
  };
  // The first start of all builds the dashboard as well.
  await startUpTimes(ground, 1);
  const clients = await moreClients(ground, { sizes, ordersEach, rounds, seconds });
  const orders = await moreOrders(ground, { sizes: numbersIn(values.orders), rounds, pages: 60 * seconds });
  const users = Math.min(50, ...sizes.slice(-1));
  await writeGrowth({ clients, orders, signIns: await signIns(ground, { users, seconds: 4 * seconds }) });
}

const undo = new Undo();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void undo.run().finally(() => process.exit(1)));
main(undo)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => undo.run());
