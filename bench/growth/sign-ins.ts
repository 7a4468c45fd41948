import { setTimeout as sleep } from 'node:timers/promises';
import bcrypt from 'bcrypt';
import { idOf } from '../data.js';
import { say } from '../say.js';
import { percentile } from '../scale/walk.js';
import { Line } from './post.js';
import { startProduct, type Ground } from './servers.js';

const password = 'correct horse battery';
const login = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`;
const lanes = 8;

export interface SignIns {
  readonly perSecond: number;
  /** How long `/healthz` took while nobody else asked for anything, and while everybody signed in; milliseconds. */
  readonly idle: readonly number[];
  readonly busy: readonly number[];
}

/** Asks every 25 ms until told to stop: what somebody else waits meanwhile. */
async function knock(server: string, until: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!until()) {
    const began = performance.now();
    const answer = await fetch(`${server}/healthz`);
    await answer.text();
    times.push(performance.now() - began);
    await sleep(25);
  }
  return times;
}

/** Signs owners in, eight at a time, with the cost of hashing that the product has by default. @param users with a password. */
export async function signIns(
  ground: Ground,
  { users, seconds }: { users: number; seconds: number },
): Promise<SignIns> {
  const { db } = ground.installation;
  const ids = Array.from({ length: users }, (_, i) => idOf('client', i + 1));
  await db.query('update users set password_hash = $2 where client_id = any($1::uuid[])', [
    ids,
    await bcrypt.hash(password, 12),
  ]);
  const server = await startProduct(ground);
  const line = new Line(server.url, lanes);
  try {
    const emailOf = (n: number) => `owner@company-${1 + (n % users)}.test`;
    const callOf = (n: number) => ({ query: login, variables: { input: { email: emailOf(n), password } } });
    await line.all((n) => (n < lanes ? callOf(n) : undefined));
    const lull = Date.now() + 2_000;
    const idle = await knock(server.url, () => Date.now() > lull);
    const end = Date.now() + seconds * 1_000;
    let done = false;
    const knocking = knock(server.url, () => done);
    const began = performance.now();
    const times = await line.all((n) => (Date.now() < end ? callOf(n) : undefined));
    const perSecond = times.length / ((performance.now() - began) / 1_000);
    done = true;
    const busy = await knocking;
    say(`${perSecond.toFixed(1)} sign-ins per second, /healthz p99 ${percentile(busy, 0.99).toFixed(1)} ms`);
    return { perSecond, idle, busy };
  } finally {
    line.end();
    await server.stop();
  }
}
