import { join } from 'node:path';
import { startChild, type Child } from '../child.js';
import type { Installation } from '../installation.js';
import { productSettings } from '../pair.js';
import type { Undo } from '../undo.js';

/** What every measurement of growth happens on. */
export interface Ground {
  readonly installation: Installation;
  readonly secrets: { readonly signing: string; readonly encryption: string };
  readonly undo: Undo;
}

/** Starts the product as in production. */
export async function startProduct({ installation, secrets, undo }: Ground): Promise<Child> {
  const settings = productSettings({ ...installation, secrets }, false);
  const server = await startChild('server/main.ts', settings, join(installation.folder, 'product.log'));
  undo.add(() => server.stop());
  return server;
}

/** How long it takes from nothing to an open port, in milliseconds, to the next fiftieth of a second. */
export async function startUpTimes(ground: Ground, starts: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const began = performance.now();
    const server = await startProduct(ground);
    times.push(performance.now() - began);
    await server.stop();
  }
  return times;
}
