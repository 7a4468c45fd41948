import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { sendFault } from '#server/http/fault.js';
import { isAllowedOrigin } from './allowed-origin.js';

interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly response: ServerResponse;
}

/** The longest message that a caller may send: a document with its variables. */
const maxPayload = 64 * 1024;

const isWebSocket = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket';

/**
 * Lets WebSockets in at the route /graphql. They come as every other request does: through the server's hooks (trace id, clear
 * host) and with its idea of host and address behind a proxy.
 * @param opened gets each socket with the request that asked for it.
 */
export function acceptUpgrades(
  http: FastifyInstance,
  allowedOrigins: readonly string[],
  opened: (socket: WebSocket, request: FastifyRequest) => void,
): void {
  const sockets = new WebSocketServer({
    ...{ noServer: true, clientTracking: false, perMessageDeflate: false },
    ...{ maxPayload, handleProtocols },
  });
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  // An upgrade to something else (Java's HTTP client offers h2c with every request) is to be answered without it.
  Object.assign(http.server, { shouldUpgradeCallback: isWebSocket });
  http.server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(raw);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0]);
    response.on('finish', () => socket.end());
    upgrades.set(raw, { socket, head, response });
    http.routing(raw, response);
  });
  const accept = (request: FastifyRequest, reply: FastifyReply, { socket, head, response }: Upgrade) => {
    reply.hijack();
    response.detachSocket(socket as Parameters<ServerResponse['detachSocket']>[0]);
    sockets.handleUpgrade(request.raw, socket, head, (webSocket) => opened(webSocket, request));
  };
  http.addHook('preHandler', (request, reply, done) => {
    const upgrade = upgrades.get(request.raw);
    if (upgrade === undefined) done();
    else if (request.routeOptions.url !== '/graphql' || !isWebSocket(request.raw))
      sendFault(request, reply, 404, 'There is no WebSocket here.');
    else if (!isAllowedOrigin(request.headers.origin, request.host, allowedOrigins))
      sendFault(request, reply, 403, 'Pages of this origin may not call.');
    else accept(request, reply, upgrade);
  });
}
