import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process lives. `/readyz`: the databases that it can't do without answer. */
export function serveHealth(http: FastifyInstance, ready: () => Promise<void>): void {
  http.get('/healthz', async () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    try {
      await ready();
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
