import type { FastifyInstance } from 'fastify';
import { Poller } from '#server/database/poller.js';
import { requestFacts } from '#server/http/request-facts.js';
import { goingAway } from './close-codes.js';
import { LiveConnection, type LiveApi } from './live-connection.js';
import { LiveSocket } from './live-socket.js';
import { acceptUpgrades } from './upgrades.js';

export interface LiveOptions extends Omit<LiveApi, 'socketsOf'> {
  readonly mainDomain: string;
  /** As for CORS. */
  readonly allowedOrigins: readonly string[];
}

/** How often it is looked whether callers are still let in, also where nothing happens. What is known of a session counts for a second. */
const lookMs = 500;
const pingMs = 15_000;
/** How long sockets have to close at the server's stop, before they are cut. */
const stopGraceMs = 1_000;

/** Serves subscriptions over WebSockets at /graphql, until the server closes. */
export function serveLive(http: FastifyInstance, options: LiveOptions): void {
  const { log, mainDomain, allowedOrigins } = options;
  const connections = new Set<LiveConnection>();
  const api: LiveApi = {
    ...options,
    socketsOf: (realm) => [...connections].filter((connection) => connection.realm === realm).length,
  };
  let allClosed = () => {};
  acceptUpgrades(http, allowedOrigins, (webSocket, request) => {
    const socket = new LiveSocket(webSocket, request.id);
    const facts = requestFacts(request, mainDomain);
    const connection = new LiveConnection(api, socket, facts, request.headers.authorization);
    connections.add(connection);
    socket.onClose(() => {
      connections.delete(connection);
      if (connections.size === 0) allClosed();
    });
    connection.open();
  });
  const looks = new Poller(
    'the look at the live callers',
    lookMs,
    () => Promise.all([...connections].map((connection) => connection.look())),
    log,
  ).start();
  const pings = setInterval(() => {
    for (const { socket } of connections) socket.ping();
  }, pingMs).unref();
  // Before the listener closes: that waits for every connection.
  http.addHook('preClose', async () => {
    clearInterval(pings);
    for (const { socket } of connections) socket.close(goingAway);
    if (connections.size > 0)
      await new Promise<void>((resolve) => {
        allClosed = resolve;
        setTimeout(resolve, stopGraceMs + 200);
      });
    await looks.stop();
  });
}
