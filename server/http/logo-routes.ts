import type { FastifyInstance } from 'fastify';
import { keepLogo, readLogo } from '#server/accounts/logo/keep-logo.js';
import { logoAddress, logoPath } from '#server/accounts/logo/logo-address.js';
import { notFound } from '#server/errors/app-error.js';
import { reEncodeImage } from '#server/files/re-encode-image.js';
import type { Verb } from '#server/identity/permissions.js';
import { refuseUnclearHost } from './clear-host.js';
import { assertPlain, bodyOf, readOn, receiving, takeBodiesUnread } from './file-body.js';
import { fileGuard, type Answer, type GuardDeps } from './guarded-file.js';
import { UnsupportedBody } from './refusal.js';

/** Who may send the logo, and who may see it. */
export const logoVerbs = { send: 'client:update', fetch: 'client:read' } as const satisfies Record<
  string,
  Verb
>;

/** In megabytes; see docs/limits.md. */
const mostOfLogo = 1;
const types = new Set(['image/png', 'image/jpeg', 'image/webp']);
/** Unfolding a picture takes the processor about as long as a large request; handing it out takes next to nothing. */
const costs = { send: 1_000, fetch: 10 };

const receive: Answer = async ({ door }, { raw }) => {
  const type = (raw.headers['content-type'] ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  if (!types.has(type))
    throw new UnsupportedBody('Send a picture of the type image/png, image/jpeg or image/webp.');
  assertPlain(raw.headers, mostOfLogo);
  const body = bodyOf(raw, mostOfLogo);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch (error) {
    await readOn(body);
    throw error;
  }
  const kept = await keepLogo(door, await reEncodeImage(Buffer.concat(chunks)));
  if (kept === undefined) throw notFound('A logo');
  const { version, width, height } = kept;
  return { url: logoAddress(version), width, height };
};

const send: Answer = async ({ door }, request, reply) => {
  const { image, version } = await readLogo(door);
  const exact = (request.query as Record<string, unknown>)['v'] === version;
  void reply
    .type('image/webp')
    // Kept by the browser of who has seen it with this token; anybody else asks anew.
    .header('cache-control', exact ? 'private, max-age=31536000, immutable' : 'private, no-cache')
    .header('vary', 'authorization')
    .header('content-disposition', 'inline; filename="logo.webp"');
  return image;
};

/** Takes and serves the logo of the caller's client. */
export function serveLogo(http: FastifyInstance, deps: GuardDeps): void {
  const guarded = fileGuard(deps);
  void http.register(async (files) => {
    takeBodiesUnread(files);
    files.post(logoPath, receiving, guarded(logoVerbs.send, costs.send, receive));
    files.get(
      logoPath,
      { onRequest: refuseUnclearHost, exposeHeadRoute: false, compress: false },
      guarded(logoVerbs.fetch, costs.fetch, send),
    );
  });
}
