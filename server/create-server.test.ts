// Tried: without the cut after the grace, the stop never comes back.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondServer } from '../tests/world/second-server.js';
import { World } from '../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('stopping a server', () => {
  test('does not wait for ever for a caller who never finishes a request', async () => {
    const server = await secondServer(world);
    await server.http.listen({ port: 0, host: '127.0.0.1' });
    const bound = server.http.server.address();
    const socket = connect(typeof bound === 'object' && bound !== null ? bound.port : 0, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const gone = once(socket, 'close');
    await Promise.all([server.close(), gone]);
    expect(server.http.server.listening).toBe(false);
  });
});
