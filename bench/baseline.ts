import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BaselineOrders, type OrderBody } from './baseline-orders.js';
import { bearerOf, keyOf } from './baseline-token.js';
import type { Homes } from './home.js';

/** The limit that the product is measured against: node:http and pg by hand, no layer that could be left out. */
const { DATABASE_URL = '', JWT_SECRET = '', RLS, HOMES = '{}' } = process.env;
const key = keyOf(JWT_SECRET);
const homes = JSON.parse(HOMES) as Homes;
const orders = new BaselineOrders({ url: DATABASE_URL, guarded: RLS === 'on', homes });

async function bodyOf(request: IncomingMessage): Promise<OrderBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as OrderBody;
}

async function answer(request: IncomingMessage): Promise<object> {
  const caller = bearerOf(request.headers.authorization, key);
  const { method, url = '' } = request;
  if (method === 'POST' && url === '/orders') return orders.create(caller, await bodyOf(request));
  if (url === '/orders') return orders.list(caller);
  if (url === '/orders-with-items') return orders.nested(caller);
  if (url.startsWith('/orders/')) return orders.one(caller, url.slice(8));
  return { __typename: 'Query' };
}

const server = createServer((request, response) => {
  answer(request).then(
    (data) => {
      const body = JSON.stringify({ data });
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`The baseline is at http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void orders.end().finally(() => process.exit(0)));
});
