import type { World } from './world.js';

/** Gives what a client is counted for something that a test does. */
export function clientCosts(world: World, clientId: string) {
  const soFar = () =>
    world.server.services.costs
      .untold()
      .filter((used) => used.clientId === clientId)
      .reduce((sum, { cost }) => sum + cost, 0);
  return async (doing: () => Promise<unknown>): Promise<number> => {
    const before = soFar();
    await doing();
    return soFar() - before;
  };
}
