import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { nothingHere } from './fault.js';

const year = 365 * 24 * 3600 * 1000;

/**
 * Serves the built dashboard: files by name, every other address its start page, which routes by itself. Files under
 * /assets carry a hash in their name and are kept by browsers; the start page never is.
 */
export async function serveDashboard(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    http.setNotFoundHandler((_request, reply) =>
      reply.code(404).type('text/plain').send('The dashboard is not built: npm run build.'),
    );
    return;
  }
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // The build leaves each asset beside itself as small as it gets; what it left out is compressed on its way.
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${year / 1000}, immutable` : 'no-cache',
      );
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/assets/') && !request.url.startsWith('/files/');
    if (wantsPage) return reply.sendFile('index.html');
    return nothingHere(request, reply);
  });
}
